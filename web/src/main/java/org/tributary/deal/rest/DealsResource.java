package org.tributary.deal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.deal.Deal;
import org.tributary.deal.DealId;
import org.tributary.deal.DealQuery;
import org.tributary.deal.boundary.DealConflicts;
import org.tributary.deal.boundary.Deals;
import org.tributary.deal.boundary.Registrations;
import org.tributary.deal.document.DealCalendar;
import org.tributary.deal.document.DealConflictView;
import org.tributary.deal.document.DealInput;
import org.tributary.deal.document.DealQuestion;
import org.tributary.deal.document.DealSummaryView;
import org.tributary.deal.document.DealView;
import org.tributary.http.CalendarFile;
import org.tributary.http.Query;
import org.tributary.http.json.JsonDocument;
import org.tributary.idempotency.CallKey;

/** Deals over HTTP: registered, decided, extended, ended; what they meet, and how that is decided. */
@Path("deals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DealsResource {

    @Inject
    Deals deals;

    @Inject
    Registrations registrations;

    @Inject
    DealConflicts conflicts;

    @Inject
    Clock clock;

    @GET
    public DealSummaryView.PageView listDeals(@Context UriInfo uri) {
        DealQuery query = DealQuestion.forDeals(new Query(uri.getQueryParameters()), clock);
        return DealSummaryView.PageView.of(deals.list(query), query.filter().asOf());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response registerDeal(@HeaderParam(CallKey.HEADER) @Nullable String key, JsonDocument document) {
        String request = document.root().toString();
        DealInput input = DealInput.read(document);
        Deal deal = registrations.register(CallKey.of(key, request), input.partner(), input.deal());
        return Response.created(URI.create("/api/v1/deals/" + deal.id()))
                .entity(view(deal))
                .build();
    }

    @GET
    @Path("{id}")
    public DealView readDeal(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        LocalDate asOf = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        Deal deal = deals.require(DealView.idOf(id));
        Deal known = deal.knownAt(knownAt).orElseThrow(() -> new Refusal.NotFound("deal"));
        return DealView.of(known, deals.policyOf(deal), new DealView.Moment(asOf, clock.instant()), deals.steps(deal));
    }

    @GET
    @Path("{id}/calendar")
    @Produces(CalendarFile.MEDIA_TYPE)
    public Response exportDealCalendar(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        LocalDate today = query.day(clock);
        query.end();
        Deal deal = deals.require(DealView.idOf(id));
        return DealCalendar.of(deal, deals.policyOf(deal), today).answer(clock.instant());
    }

    @POST
    @Path("{id}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public DealView stepDeal(@PathParam("id") String id, JsonDocument document) {
        DealId deal = DealView.idOf(id);
        DealInput.Step taken = DealInput.Step.read(document);
        return view(deals.step(deal, taken.step(), taken.version(), taken.reason(), taken.words()));
    }

    @POST
    @Path("{id}/extension")
    @Consumes(MediaType.APPLICATION_JSON)
    public DealView extendDeal(@PathParam("id") String id, JsonDocument document) {
        DealId deal = DealView.idOf(id);
        DealInput.Extension extension = DealInput.Extension.read(document);
        return view(deals.extend(deal, extension.version(), extension.proof()));
    }

    @GET
    @Path("{id}/conflicts")
    public DealConflictView.AnswerView listDealConflicts(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return DealConflictView.AnswerView.of(conflicts.of(DealView.idOf(id)));
    }

    @POST
    @Path("{id}/adjudications")
    @Consumes(MediaType.APPLICATION_JSON)
    public DealView adjudicateDeal(@PathParam("id") String id, JsonDocument document) {
        DealId deal = DealView.idOf(id);
        DealInput.Decided decided = DealInput.Decided.read(document);
        return view(conflicts.adjudicate(
                deal, decided.version(), decided.kind(), decided.other(), decided.decision(), decided.reason()));
    }

    private DealView view(Deal deal) {
        return DealView.of(deal, deals.policyOf(deal), DealView.Moment.of(clock.instant()), deals.steps(deal));
    }
}
