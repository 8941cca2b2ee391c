package org.tributary.usage.rest;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.tributary.Refusal;
import org.tributary.http.Query;
import org.tributary.http.Table;
import org.tributary.http.TableWriter;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.offering.boundary.SpendAgreements;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.offering.document.SpendAgreementView;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;
import org.tributary.usage.boundary.SpendBilling;
import org.tributary.usage.document.SpendStatementTable;
import org.tributary.usage.document.SpendStatementView;

/** Spend agreements, their statements and their bills over HTTP. */
@Path("spend-agreements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SpendAgreementsResource {

    @Inject
    SpendAgreements agreements;

    @Inject
    SpendBilling billing;

    @Inject
    Clock clock;

    @GET
    public SpendAgreementView.PageView listSpendAgreements(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<OrganizationId> customer = query.optional("customer", OrganizationId::new);
        Optional<String> contract = query.optional("contract", Function.identity());
        int page = query.page();
        int size = query.size();
        Instant knownAt = query.knownAt(clock);
        query.end();
        return SpendAgreementView.PageView.of(agreements.list(customer, contract, knownAt, page, size));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public SpendAgreementView recordSpendAgreement(JsonDocument document) {
        return SpendAgreementView.of(agreements.record(SpendAgreementView.read(document)));
    }

    @GET
    @Path("{id}")
    public SpendAgreementView readSpendAgreement(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Instant knownAt = query.knownAt(clock);
        query.end();
        return SpendAgreementView.of(agreements.require(idOf(id), knownAt));
    }

    @GET
    @Path("{id}/statement")
    public SpendStatementView readSpendStatement(@PathParam("id") String id, @Context UriInfo uri) {
        return statement(id, uri);
    }

    @GET
    @Path("{id}/statement/table")
    @Produces("text/csv")
    public Response exportSpendStatement(@PathParam("id") String id, @Context UriInfo uri) {
        return TableWriter.answer(SpendStatementTable.of(statement(id, uri)), Table.Format.CSV, "spend-" + idOf(id));
    }

    @POST
    @Path("{id}/bills")
    @Consumes(MediaType.APPLICATION_JSON)
    public SpendStatementView.BilledView billSpendAgreement(@PathParam("id") String id, JsonDocument document) {
        return SpendStatementView.BilledView.of(billing.bill(idOf(id), SpendStatementView.readDay(document)));
    }

    private SpendStatementView statement(String id, UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<LocalDate> from = query.required("from", Forms::day);
        Optional<LocalDate> to = query.required("to", Forms::day);
        Instant knownAt = query.knownAt(clock);
        from.flatMap(first -> to.filter(end -> !end.isAfter(first)))
                .ifPresent(end -> query.require(false, "date-range.empty", "to", "The end is after the first day."));
        query.end();
        return SpendStatementView.of(
                billing.state(idOf(id), new DateRange(from.orElseThrow(), to.orElseThrow()), knownAt));
    }

    /** @throws Refusal.NotFound if it can be the name of none */
    private static SpendAgreementId idOf(String text) {
        return Forms.named(text, SpendAgreementId::new, "spend-agreement");
    }
}
