package org.tributary.offering.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.offering.CountryCode;
import org.tributary.offering.boundary.CatalogChanges;
import org.tributary.offering.charge.Modifier;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceEntry;
import org.tributary.offering.price.VersionComparison;

/** What a change does to one book, price by price. */
public record PriceComparisonView(
        String book,
        @Nullable String from,
        String to,
        List<PriceChangeView> prices,
        List<ModifierChangeView> modifiers) {

    /** One price, before and after, in words. */
    public record PriceChangeView(
            String product,
            String charge,
            @Nullable String country,
            String currency,
            String term,
            String change,
            @Nullable String before,
            @Nullable String after) {

        static PriceChangeView of(VersionComparison.EntryChange change) {
            PriceEntry.Key key = change.key();
            return new PriceChangeView(
                    key.product().value(),
                    key.code().value(),
                    key.country().map(CountryCode::value).orElse(null),
                    key.currency().getCurrencyCode(),
                    key.term().name(),
                    change.kind().name(),
                    words(change.before()),
                    words(change.after()));
        }

        private static @Nullable String words(Optional<PriceEntry> entry) {
            return entry.map(its -> its.charge().inWords()).orElse(null);
        }
    }

    /** One modifier, before and after, in words. */
    public record ModifierChangeView(
            String name,
            String change,
            @Nullable String before,
            @Nullable String after) {

        static ModifierChangeView of(VersionComparison.ModifierChange change) {
            return new ModifierChangeView(
                    change.name(),
                    change.kind().name(),
                    change.before().map(Modifier::inWords).orElse(null),
                    change.after().map(Modifier::inWords).orElse(null));
        }
    }

    /** The view of a comparison. */
    public static PriceComparisonView of(CatalogChanges.BookComparison compared) {
        return new PriceComparisonView(
                compared.repricing().book().value(),
                compared.before().map(PriceBookVersion::name).orElse(null),
                compared.repricing().version().name(),
                compared.comparison().entries().stream()
                        .map(PriceChangeView::of)
                        .toList(),
                compared.comparison().modifiers().stream()
                        .map(ModifierChangeView::of)
                        .toList());
    }
}
