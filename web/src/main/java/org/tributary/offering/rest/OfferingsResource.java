package org.tributary.offering.rest;

import static java.util.stream.Collectors.toMap;

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
import java.util.Map;
import java.util.Optional;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.channel.ChannelCode;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.money.Quantity;
import org.tributary.offering.CountryCode;
import org.tributary.offering.boundary.Offerings;
import org.tributary.offering.document.OfferingView;
import org.tributary.offering.document.SubscriptionView;
import org.tributary.offering.lifecycle.SaleQuestion;
import org.tributary.party.CustomerSegment;

/** How products are offered, over HTTP. */
@Path("offerings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfferingsResource {

    @Inject
    Offerings offerings;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    @GET
    public Items<OfferingView> listOfferings(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<ChannelCode> channel = query.optional("channel", ChannelCode::new);
        Optional<CountryCode> country = query.optional("country", CountryCode::new);
        LocalDate day = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        Map<ProductId, String> names = catalog.list().stream().collect(toMap(Product::id, Product::name));
        return Items.of(
                offerings.list(knownAt),
                offering -> OfferingView.of(
                        offering,
                        names.getOrDefault(
                                offering.product(), offering.product().value()),
                        day,
                        channel,
                        country));
    }

    @GET
    @Path("{id}/answer")
    public OfferingView.AnswerView askOffering(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<ChannelCode> channel = query.required("channel", ChannelCode::new);
        Optional<CountryCode> country = query.required("country", CountryCode::new);
        Optional<CustomerSegment> segment = query.optional("segment", CustomerSegment::new);
        Optional<Quantity> seats = query.optional("seats", SubscriptionView::quantity);
        LocalDate day = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        SaleQuestion question = new SaleQuestion(
                day,
                channel.orElseThrow(),
                country.orElseThrow(),
                segment.orElse(CustomerSegment.COMMERCIAL),
                seats.orElse(Quantity.of(1)));
        return OfferingView.AnswerView.of(offerings.answer(idOf(id), question, knownAt));
    }

    private static ProductId idOf(String text) {
        return Forms.named(text, ProductId::new, "offering");
    }
}
