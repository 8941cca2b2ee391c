package org.tributary.deal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.tributary.deal.boundary.Deals;
import org.tributary.deal.document.DealInput;
import org.tributary.deal.document.DealOutcomesView;
import org.tributary.http.json.JsonDocument;

/** The same step of many deals, over HTTP. */
@Path("deal-steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DealStepsResource {

    @Inject
    Deals deals;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public DealOutcomesView stepDeals(JsonDocument document) {
        DealInput.Steps many = DealInput.Steps.read(document);
        return DealOutcomesView.of(
                many.dryRun(),
                deals.stepAll(many.items(), many.step(), many.reason(), many.words(), many.dryRun()),
                clock.instant());
    }
}
