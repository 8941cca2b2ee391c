package org.tributary.quote.rest;

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
import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tributary.Refusal;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.channel.ChannelCode;
import org.tributary.deal.DealId;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.party.OrganizationId;
import org.tributary.quote.Offer;
import org.tributary.quote.QuoteFilter;
import org.tributary.quote.QuoteId;
import org.tributary.quote.QuoteState;
import org.tributary.quote.boundary.Quotes;
import org.tributary.quote.document.QuoteInput;
import org.tributary.quote.document.QuoteSummaryView;
import org.tributary.quote.document.QuoteView;
import org.tributary.quote.document.RoadView;

/** Quotes over HTTP: written, weighed, presented, accepted. */
@Path("quotes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuotesResource {

    @Inject
    Quotes quotes;

    @Inject
    ApprovalRequests approvals;

    @Inject
    Clock clock;

    @GET
    public QuoteSummaryView.PageView listQuotes(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        QuoteFilter filter = new QuoteFilter(
                query.optional("q", Function.identity()),
                query.optional("customer", OrganizationId::new),
                query.optional("channel", ChannelCode::new),
                query.optional("state", Forms.oneOf(QuoteState.class)),
                query.optional("deal", text -> new DealId(Forms.id(text, "deal"))));
        int page = query.page();
        int size = query.size();
        query.end();
        Quotes.Page found = quotes.list(filter, page, size);
        return new QuoteSummaryView.PageView(
                found.items().stream().map(QuoteSummaryView::of).toList(), page, size, found.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beginQuote(JsonDocument document) {
        QuoteInput.Begun begun = QuoteInput.begun(document);
        Quotes.Standing standing = ofOffer(() -> quotes.begin(begun.id(), begun.deal(), begun.offer()));
        return Response.created(URI.create("/api/v1/quotes/" + begun.id()))
                .entity(view(standing))
                .build();
    }

    @GET
    @Path("{id}")
    public QuoteView readQuote(@PathParam("id") String id) {
        return view(quotes.require(idOf(id)));
    }

    @POST
    @Path("{id}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    public QuoteView writeQuoteVersion(@PathParam("id") String id, JsonDocument document) {
        QuoteId quote = idOf(id);
        QuoteInput.Written written = QuoteInput.written(document);
        return view(ofOffer(() -> quotes.write(quote, written.revision(), written.offer())));
    }

    @POST
    @Path("{id}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public QuoteView stepQuote(@PathParam("id") String id, JsonDocument document) {
        QuoteId quote = idOf(id);
        QuoteInput.Step step = QuoteInput.step(document);
        return view(quotes.step(quote, step.step(), step.revision(), step.words()));
    }

    @POST
    @Path("{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    public QuoteView acceptQuote(@PathParam("id") String id, JsonDocument document) {
        QuoteId quote = idOf(id);
        QuoteInput.Accepted accepted = QuoteInput.accepted(document);
        return view(quotes.accept(quote, accepted.revision(), accepted.acceptance()));
    }

    @GET
    @Path("{id}/versions/{number}/roads")
    public Items<RoadView> weighQuoteVersion(@PathParam("id") String id, @PathParam("number") String number) {
        int version = Forms.named(number, Integer::valueOf, "quote-version");
        return Items.of(quotes.weigh(idOf(id), version), RoadView::of);
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Items<RoadView> weighOffer(JsonDocument document) {
        Offer offer = QuoteInput.offer(document);
        return Items.of(ofOffer(() -> quotes.weigh(offer)), RoadView::of);
    }

    private QuoteView view(Quotes.Standing standing) {
        return QuoteView.of(standing, approvals, clock.instant());
    }

    /** What refuses an offer points into it; the document has it below its own name. */
    private static <T> T ofOffer(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal.Invalid refused) {
            throw refused.pointing(pointer -> pointer.isEmpty() ? pointer : "/offer" + pointer);
        }
    }

    private static QuoteId idOf(String text) {
        return Forms.named(text, QuoteId::new, "quote");
    }
}
