package org.tributary.usage.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tributary.http.json.JsonDocument;
import org.tributary.usage.boundary.UsageBilling;
import org.tributary.usage.document.UsageRatingView;

/** Bills of usage over HTTP. */
@Path("usage-bills")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsageBillsResource {

    @Inject
    UsageBilling billing;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public UsageRatingView.BilledView billUsage(JsonDocument document) {
        UsageRatingView.ToBill asked = UsageRatingView.ToBill.read(document);
        return UsageRatingView.BilledView.of(billing.bill(asked.subscription(), asked.day()));
    }
}
