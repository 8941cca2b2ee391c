package org.tributary.usage.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.JsonDocument;
import org.tributary.usage.boundary.UsageIntake;
import org.tributary.usage.document.UsageNameView;

/** What sources' names mean, over HTTP. */
@Path("usage-names")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsageNamesResource {

    @Inject
    UsageIntake intake;

    @GET
    public Items<UsageNameView> listUsageNames(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return Items.of(intake.names(), UsageNameView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public UsageNameView nameUsage(JsonDocument document) {
        return UsageNameView.of(intake.name(UsageNameView.read(document)));
    }
}
