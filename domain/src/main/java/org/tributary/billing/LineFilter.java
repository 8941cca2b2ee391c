package org.tributary.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;

/**
 * Which lines a question is about. An empty set filters nothing.
 *
 * @param from the first day on which service may begin, inclusive
 * @param to the last, exclusive
 * @param knownAt the lines recorded by this instant; all where nothing is said
 */
public record LineFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<ChannelCode> channels,
        Set<ProductId> products,
        Optional<Instant> knownAt) {

    /** Copies the sets. */
    public LineFilter {
        channels = Set.copyOf(channels);
        products = Set.copyOf(products);
    }
}
