package org.tributary.offering.price;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.offering.CountryCode;
import org.tributary.party.OrganizationId;

/**
 * What does this cost, sold through this channel in that country on that day, as known then?
 *
 * @param customer whose own prices come first, if somebody has some
 */
public record PriceQuestion(
        ProductId product,
        ChargeCode code,
        ContractTerm term,
        Currency currency,
        Optional<CountryCode> country,
        Optional<ChannelCode> channel,
        Optional<OrganizationId> customer,
        LocalDate day,
        Instant knownAt) {

    /** The price of the country itself. */
    PriceEntry.Key own() {
        return new PriceEntry.Key(product, code, country, currency, term);
    }

    /** The price of every country without one of its own. */
    PriceEntry.Key everywhere() {
        return new PriceEntry.Key(product, code, Optional.empty(), currency, term);
    }
}
