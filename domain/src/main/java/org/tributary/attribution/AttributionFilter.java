package org.tributary.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * Which shares a question is about. An empty set filters nothing.
 *
 * @param from first day earned, inclusive
 * @param to last day earned, exclusive
 * @param parties payer or payee
 * @param text part of a line's document, case ignored
 * @param knownAt what was recorded by this instant; everything where nothing is said
 */
public record AttributionFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<ChannelCode> channels,
        Set<ProductId> products,
        Set<String> regimes,
        Set<OrganizationId> parties,
        Set<Share.Kind> kinds,
        Optional<String> text,
        Optional<Instant> knownAt) {

    /** Everything the caller may see. */
    public static final AttributionFilter NONE = earned(Optional.empty(), Optional.empty(), Optional.empty());

    /** What was earned in these days, as known by an instant. */
    public static AttributionFilter earnedIn(DateRange days, Optional<Instant> knownAt) {
        return earned(Optional.of(days.startInclusive()), Optional.of(days.endExclusive()), knownAt);
    }

    private static AttributionFilter earned(
            Optional<LocalDate> from, Optional<LocalDate> to, Optional<Instant> knownAt) {
        return new AttributionFilter(
                from, to, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), knownAt);
    }

    /** Copies the sets. */
    public AttributionFilter {
        channels = Set.copyOf(channels);
        products = Set.copyOf(products);
        regimes = Set.copyOf(regimes);
        parties = Set.copyOf(parties);
        kinds = Set.copyOf(kinds);
    }
}
