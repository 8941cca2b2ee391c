package org.tributary.deal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tributary.deal.boundary.Registrations;
import org.tributary.deal.document.DealConflictView;
import org.tributary.deal.document.DealInput;
import org.tributary.http.Items;
import org.tributary.http.json.JsonDocument;

/** What a deal would meet, over HTTP; nothing is kept. */
@Path("deal-checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DealChecksResource {

    @Inject
    Registrations registrations;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Items<DealConflictView> checkDeal(JsonDocument document) {
        DealInput input = DealInput.read(document);
        return Items.of(registrations.check(input.partner(), input.deal()), one -> DealConflictView.of(one, false));
    }
}
