package org.tributary.offering.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.offering.price.PriceBookId;
import org.tributary.party.OrganizationId;

/**
 * Which subscriptions are asked for: of any of the values of each list, an empty list leaving all.
 *
 * @param runsOn a day on which they run
 * @param text what their id or their customer's id holds, in capitals or not
 */
public record SubscriptionFilter(
        List<OrganizationId> customers,
        List<ProductId> products,
        List<PriceBookId> books,
        List<ChannelCode> channels,
        Optional<LocalDate> runsOn,
        Optional<String> text) {

    /** Copies the lists. */
    public SubscriptionFilter {
        customers = List.copyOf(customers);
        products = List.copyOf(products);
        books = List.copyOf(books);
        channels = List.copyOf(channels);
    }
}
