package org.tributary.usage.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.usage.KeptUsage;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.boundary.UsageReports;

/** Usage as it was reported, with what became of it. */
public record KeptUsageView(
        String source,
        String id,
        String subscription,
        String product,
        String meter,
        String quantity,
        String serviceTier,
        @Nullable String region,
        @Nullable String requestInput,
        String at,
        String arrivedAt,
        @Nullable String replaces,
        @Nullable String replacedBy,
        String standing) {

    /** One page of records. */
    public record PageView(List<KeptUsageView> items, int page, int size, long total) {

        /** The view of a page. */
        public static PageView of(UsageReports.RecordPage page) {
            return new PageView(
                    page.items().stream().map(KeptUsageView::of).toList(), page.page(), page.size(), page.total());
        }
    }

    static KeptUsageView of(KeptUsage kept) {
        ReportedUsage usage = kept.usage();
        return new KeptUsageView(
                usage.key().source(),
                usage.key().id(),
                usage.subscription().value(),
                usage.product(),
                usage.meter(),
                usage.quantity().toString(),
                usage.situation().serviceTier().name(),
                usage.situation().region().orElse(null),
                usage.situation().requestInput().map(Object::toString).orElse(null),
                usage.at().toString(),
                usage.arrivedAt().toString(),
                usage.replaces().orElse(null),
                kept.replacedBy().map(KeptUsage.Replacement::id).orElse(null),
                kept.standing().name());
    }
}
