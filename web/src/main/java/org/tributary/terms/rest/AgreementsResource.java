package org.tributary.terms.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.terms.AgreementId;
import org.tributary.terms.boundary.PartnershipAgreements;
import org.tributary.terms.document.AgreementSummaryView;
import org.tributary.terms.document.AgreementView;

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
        Optional<LocalDate> asOf = query.optional("asOf", Forms::day);
        Instant knownAt = knownAt(query);
        query.end();
        LocalDate day = asOf.orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return Items.of(agreements.list(), agreement -> AgreementSummaryView.of(agreement, day, knownAt));
    }

    @GET
    @Path("{id}")
    public AgreementView readAgreement(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Instant knownAt = knownAt(query);
        query.end();
        return AgreementView.of(agreements.require(idOf(id)), knownAt);
    }

    /** The last instant of the day named, in universal time; now where none is. */
    private Instant knownAt(Query query) {
        return query.optional("knownOn", Forms::day)
                .map(day ->
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1))
                .orElseGet(clock::instant);
    }

    /** What can be no id is the id of nothing. */
    private static AgreementId idOf(String text) {
        try {
            return new AgreementId(text);
        } catch (Refusal.Invalid noId) {
            throw new Refusal.NotFound("agreement");
        }
    }
}
