package org.tributary.offering.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.money.Money;
import org.tributary.offering.CountryCode;
import org.tributary.offering.boundary.PriceLists;
import org.tributary.offering.document.PriceView;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceQuestion;
import org.tributary.party.OrganizationId;

/** What something costs, over HTTP. */
@Path("prices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PricesResource {

    @Inject
    PriceLists prices;

    @Inject
    Clock clock;

    @GET
    public PriceView findPrice(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<ProductId> product = query.required("product", ProductId::new);
        Optional<ChargeCode> charge = query.required("charge", ChargeCode::new);
        Optional<ContractTerm> term = query.optional("term", Forms.oneOf(ContractTerm.class));
        Optional<Currency> currency = query.optional("currency", Money::currency);
        Optional<CountryCode> country = query.optional("country", CountryCode::new);
        Optional<ChannelCode> channel = query.optional("channel", ChannelCode::new);
        Optional<OrganizationId> customer = query.optional("customer", OrganizationId::new);
        LocalDate day = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        PriceQuestion question = new PriceQuestion(
                product.orElseThrow(),
                charge.orElseThrow(),
                term.orElse(ContractTerm.NONE),
                currency.orElseGet(() -> Money.currency("USD")),
                country,
                channel,
                customer,
                day,
                knownAt);
        return PriceView.of(question, prices.priceOf(question));
    }
}
