package org.tributary.attribution.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tributary.attribution.boundary.CoSellCredits;
import org.tributary.attribution.document.CoSellCreditView;
import org.tributary.http.json.JsonDocument;

/** Co-sell credits over HTTP; what they add up to is read below {@code /attribution}. */
@Path("co-sell-credits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CoSellCreditsResource {

    @Inject
    CoSellCredits credits;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CoSellCreditView recordCoSellCredit(JsonDocument document) {
        CoSellCreditView.Submitted submitted = CoSellCreditView.read(document);
        return CoSellCreditView.of(credits.record(submitted.line(), submitted.parts()));
    }
}
