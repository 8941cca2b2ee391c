package org.tributary.attribution.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.attribution.Dimension;
import org.tributary.attribution.Totals;
import org.tributary.money.document.MoneyView;

/** Totals in the reporting currency. */
public record TotalsView(
        String currency,
        List<String> groupBy,
        List<RowView> rows,
        RowView sum,
        @Nullable String asOf,
        @Nullable Long run) {

    /** One group; its key names the value of each dimension asked for. */
    public record RowView(
            Map<String, String> key,
            String customerValue,
            String margins,
            String vendorRevenue,
            String shareAccruedOut,
            String sharePayableOut,
            String shareIn,
            String retained,
            long lines) {

        static RowView of(Totals.Row row, List<Dimension> groupBy) {
            Map<String, String> key = new LinkedHashMap<>();
            for (int i = 0; i < row.key().size(); i++) {
                key.put(nameOf(groupBy.get(i)), row.key().get(i));
            }
            return new RowView(
                    key,
                    MoneyView.plain(row.customerValue()),
                    MoneyView.plain(row.margins()),
                    MoneyView.plain(row.vendorRevenue()),
                    MoneyView.plain(row.shareAccruedOut()),
                    MoneyView.plain(row.sharePayableOut()),
                    MoneyView.plain(row.shareIn()),
                    MoneyView.plain(row.retained()),
                    row.lines());
        }
    }

    /** The view of totals. */
    public static TotalsView of(Totals totals) {
        return new TotalsView(
                totals.currency().getCurrencyCode(),
                totals.groupBy().stream().map(TotalsView::nameOf).toList(),
                totals.rows().stream()
                        .map(row -> RowView.of(row, totals.groupBy()))
                        .toList(),
                RowView.of(totals.sum(), totals.groupBy()),
                totals.asOf().map(Object::toString).orElse(null),
                totals.run().orElse(null));
    }

    private static String nameOf(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
