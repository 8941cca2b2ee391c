package org.tributary.usage.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.usage.UsageName;
import org.tributary.usage.UsageNames;
import org.tributary.usage.boundary.UsageReports;
import org.tributary.usage.rating.WaitingUsage;

/**
 * Usage that waits for one reason under the same reported names, over all subscriptions.
 *
 * @param productMeans what the product's name is recorded to mean; absent where nothing is recorded
 * @param meterMeans what the meter's name is recorded to mean; absent where nothing is recorded
 */
public record WaitingUsageView(
        String code,
        String reason,
        String source,
        String product,
        @Nullable String productMeans,
        String meter,
        @Nullable String meterMeans,
        long records,
        String quantity,
        String first,
        String last,
        int subscriptions,
        List<WhereView> where) {

    /** A subscription that waits, and the last day it consumed what waits. */
    public record WhereView(String subscription, String day) {

        static WhereView of(WaitingUsage.Where where) {
            return new WhereView(where.subscription().value(), where.day().toString());
        }
    }

    /** How many records wait for one reason. */
    public record ReasonView(String code, long records) {}

    /** One page of what waits, with the counts of all. */
    public record PageView(
            List<WaitingUsageView> items, int page, int size, long total, long records, List<ReasonView> reasons) {

        /** The view of a page. */
        public static PageView of(UsageReports.WaitingPage page) {
            return new PageView(
                    page.items().stream()
                            .map(waiting -> WaitingUsageView.of(waiting, page.names()))
                            .toList(),
                    page.page(),
                    page.size(),
                    page.total(),
                    page.records(),
                    page.reasons().entrySet().stream()
                            .map(reason -> new ReasonView(reason.getKey(), reason.getValue()))
                            .toList());
        }
    }

    private static WaitingUsageView of(WaitingUsage waiting, UsageNames names) {
        WaitingUsage.Key key = waiting.key();
        return new WaitingUsageView(
                key.code(),
                waiting.reason(),
                key.source(),
                key.product(),
                names.recorded(key.source(), UsageName.Kind.PRODUCT, key.product())
                        .orElse(null),
                key.meter(),
                names.recorded(key.source(), UsageName.Kind.METER, key.meter()).orElse(null),
                waiting.records(),
                waiting.quantity(),
                waiting.first().toString(),
                waiting.last().toString(),
                waiting.subscriptions(),
                waiting.where().stream().map(WhereView::of).toList());
    }
}
