package org.tributary.terms.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tributary.document.DocumentWriter;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.AgreementId;
import org.tributary.terms.boundary.PartnershipAgreements;
import org.tributary.terms.document.AgreementEventView;
import org.tributary.terms.document.AgreementSummaryView;
import org.tributary.terms.document.AgreementView;
import org.tributary.terms.document.BoundaryProbeView;

/** Agreements over HTTP, on both time axes: the terms on a day, as known on a day. */
@Path("agreements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AgreementsResource {

    @Inject
    PartnershipAgreements agreements;

    @Inject
    Clock clock;

    @GET
    public Items<AgreementSummaryView> listAgreements(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        LocalDate day = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        return Items.of(agreements.list(), agreement -> AgreementSummaryView.of(agreement, day, knownAt));
    }

    @GET
    @Path("{id}")
    public AgreementView readAgreement(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Instant knownAt = query.knownAt(clock);
        query.end();
        return AgreementView.of(agreements.require(idOf(id)), knownAt);
    }

    @GET
    @Path("{id}/document")
    public Response exportAgreement(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Instant knownAt = query.knownAt(clock);
        query.end();
        AgreementId agreement = idOf(id);
        return Response.ok(DocumentWriter.write(agreements.known(agreement, knownAt)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + agreement + ".json\"")
                .build();
    }

    @GET
    @Path("{id}/probes")
    public Items<BoundaryProbeView> probeBoundaries(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Instant knownAt = query.knownAt(clock);
        query.end();
        return Items.of(agreements.probes(idOf(id), knownAt), BoundaryProbeView::of);
    }

    @POST
    @Path("{id}/events")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response recordEvent(@PathParam("id") String id, JsonDocument document) {
        AgreementEventView.Report report = AgreementEventView.read(document);
        AgreementEvent event =
                agreements.recordEvent(idOf(id), report.code(), report.occurredOn(), report.provenance());
        return Response.status(Response.Status.CREATED)
                .entity(AgreementEventView.of(event))
                .build();
    }

    private static AgreementId idOf(String text) {
        return Forms.named(text, AgreementId::new, "agreement");
    }
}
