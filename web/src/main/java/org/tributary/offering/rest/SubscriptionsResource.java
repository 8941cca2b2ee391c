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
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.offering.boundary.Subscriptions;
import org.tributary.offering.document.BillView;
import org.tributary.offering.document.GrantView;
import org.tributary.offering.document.SubscriptionPageView;
import org.tributary.offering.document.SubscriptionView;
import org.tributary.offering.document.VersionMovesView;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.SubscriptionFilter;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.party.OrganizationId;
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
    public SubscriptionPageView listSubscriptions(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        SubscriptionFilter filter = new SubscriptionFilter(
                query.several("customer", OrganizationId::new),
                query.several("product", ProductId::new),
                query.several("book", PriceBookId::new),
                query.several("channel", ChannelCode::new),
                query.optional("runsOn", Forms::day),
                query.optional("q", Forms.words(80)));
        int page = query.page();
        int size = query.size();
        query.end();
        return SubscriptionPageView.of(subscriptions.page(filter, page, size));
    }

    @GET
    @Path("{id}")
    public SubscriptionView readSubscription(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return SubscriptionView.of(subscriptions.require(idOf(id)));
    }

    @GET
    @Path("{id}/versions")
    public VersionMovesView readSubscriptionVersions(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        LocalDate day = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        return VersionMovesView.of(subscriptions.versions(idOf(id), day, knownAt), day);
    }

    @GET
    @Path("{id}/grants")
    public Items<GrantView> listGrants(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        LocalDate day = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        return Items.of(subscriptions.grants(idOf(id), day, knownAt), GrantView::of);
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
