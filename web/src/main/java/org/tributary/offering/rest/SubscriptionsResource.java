package org.tributary.offering.rest;

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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.offering.boundary.Subscriptions;
import org.tributary.offering.document.BillView;
import org.tributary.offering.document.SubscriptionView;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;

/** Subscriptions and their bills over HTTP. */
@Path("subscriptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionsResource {

    @Inject
    Subscriptions subscriptions;

    @Inject
    Clock clock;

    @GET
    public Items<SubscriptionView> listSubscriptions(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<PriceBookId> book = query.optional("book", PriceBookId::new);
        query.end();
        return Items.of(subscriptions.list(book), SubscriptionView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public SubscriptionView.Receipt registerSubscriptions(JsonDocument document) {
        return new SubscriptionView.Receipt(subscriptions.register(SubscriptionView.read(document)));
    }

    @GET
    @Path("{id}/bills")
    public Items<BillView> listBills(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<LocalDate> from = query.required("from", Forms::day);
        Optional<LocalDate> to = query.required("to", Forms::day);
        Instant knownAt = query.knownAt(clock);
        query.end();
        return Items.of(
                subscriptions.bills(idOf(id), new DateRange(from.orElseThrow(), to.orElseThrow()), knownAt),
                BillView::of);
    }

    private static SubscriptionId idOf(String text) {
        return Forms.named(text, SubscriptionId::new, "subscription");
    }
}
