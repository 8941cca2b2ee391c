package org.tributary.attribution.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Currency;
import org.tributary.attribution.boundary.GoldenCaseRuns;
import org.tributary.attribution.document.GoldenCasesView;
import org.tributary.http.Query;
import org.tributary.http.json.JsonDocument;
import org.tributary.terms.boundary.PartnershipAgreements;
import org.tributary.terms.boundary.RevisionDrafts;
import org.tributary.terms.document.DraftView;
import org.tributary.terms.draft.DraftId;

/** The golden cases of a draft over HTTP. */
@Path("drafts/{id}/golden-cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GoldenCasesResource {

    @Inject
    GoldenCaseRuns cases;

    @Inject
    RevisionDrafts drafts;

    @Inject
    PartnershipAgreements agreements;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public GoldenCasesView replaceGoldenCases(@PathParam("id") String id, JsonDocument document) {
        DraftId draft = DraftView.idOf(id);
        Currency currency =
                agreements.require(drafts.require(draft).agreement()).currency();
        GoldenCasesView.Input input = GoldenCasesView.read(document, currency);
        return GoldenCasesView.of(cases.replace(draft, input.version(), input.cases()));
    }

    @GET
    public GoldenCasesView runGoldenCases(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return GoldenCasesView.of(cases.run(DraftView.idOf(id)));
    }
}
