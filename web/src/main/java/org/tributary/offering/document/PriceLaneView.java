package org.tributary.offering.document;

import org.jspecify.annotations.Nullable;
import org.tributary.channel.document.ProvenanceView;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookVersion;

/** A version of a price book with the days on which new sales have its prices. */
public record PriceLaneView(
        String name,
        String from,
        @Nullable String to,
        String policy,
        @Nullable String longTerms,
        String runningFrom,
        String credit,
        int prices,
        int modifiers,
        String recordedAt,
        ProvenanceView provenance) {

    /** The view of a lane. */
    public static PriceLaneView of(PriceBook.Lane lane) {
        PriceBookVersion version = lane.version();
        return new PriceLaneView(
                version.name(),
                lane.days().startInclusive().toString(),
                lane.days().isOpen() ? null : lane.days().endExclusive().toString(),
                version.running().policy().name(),
                version.running().longTerms().map(Enum::name).orElse(null),
                version.running().from().toString(),
                version.running().credit().name(),
                version.entries().size(),
                version.modifiers().size(),
                version.recordedAt().toString(),
                ProvenanceView.of(version.provenance()));
    }
}
