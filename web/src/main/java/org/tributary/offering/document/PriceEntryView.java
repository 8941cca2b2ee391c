package org.tributary.offering.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.channel.document.ProvenanceView;
import org.tributary.document.DocumentWriter;
import org.tributary.offering.CountryCode;
import org.tributary.offering.charge.Charge;
import org.tributary.offering.price.PriceEntry;

/** One price of a version, in words. */
public record PriceEntryView(
        String product,
        String charge,
        @Nullable String country,
        String currency,
        String term,
        String kind,
        @Nullable String guaranteedUntil,
        String words,
        ProvenanceView provenance) {

    /** The view of a price. */
    public static PriceEntryView of(PriceEntry entry) {
        return new PriceEntryView(
                entry.product().value(),
                entry.code().value(),
                entry.country().map(CountryCode::value).orElse(null),
                entry.currency().getCurrencyCode(),
                entry.term().name(),
                kind(entry.charge()),
                entry.guaranteedUntil().map(Object::toString).orElse(null),
                entry.charge().inWords(),
                ProvenanceView.of(entry.provenance()));
    }

    private static String kind(Charge charge) {
        return DocumentWriter.write(charge) instanceof Map<?, ?> document ? String.valueOf(document.get("kind")) : "";
    }
}
