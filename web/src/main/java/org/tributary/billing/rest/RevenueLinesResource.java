package org.tributary.billing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.Refusal;
import org.tributary.billing.LineKey;
import org.tributary.billing.boundary.RevenueLineIntake;
import org.tributary.billing.document.LineSubmission;
import org.tributary.billing.document.RevenueLineView;
import org.tributary.billing.document.SubmissionReceiptView;
import org.tributary.http.Query;
import org.tributary.http.json.JsonDocument;

/** Revenue lines over HTTP: read the document, delegate, show the answer. */
@Path("revenue-lines")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RevenueLinesResource {

    @Inject
    RevenueLineIntake intake;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public SubmissionReceiptView submitRevenueLines(JsonDocument document) {
        return SubmissionReceiptView.of(LineSubmission.submit(document, intake));
    }

    @GET
    @Path("{source}/{document}/{line}/{version}")
    public RevenueLineView readRevenueLine(
            @PathParam("source") String source,
            @PathParam("document") String document,
            @PathParam("line") String line,
            @PathParam("version") String version,
            @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return RevenueLineView.of(intake.require(key(source, document, line, version)));
    }

    /** What can be no key is the key of nothing. */
    private static LineKey key(String source, String document, String line, String version) {
        if (!version.matches("[1-9]\\d{0,8}")) {
            throw new Refusal.NotFound("revenue-line");
        }
        try {
            return new LineKey(source, document, line, Integer.parseInt(version));
        } catch (Refusal.Invalid noKey) {
            throw new Refusal.NotFound("revenue-line");
        }
    }
}
