package org.tributary.offering.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.offering.lifecycle.OfferingComparison;

/** What a change does to how one product is offered, statement by statement. */
public record OfferingComparisonView(String product, boolean begins, List<DifferenceView> differences) {

    /** One statement, before and after, in words. */
    public record DifferenceView(
            String part,
            String name,
            String change,
            @Nullable String before,
            @Nullable String after) {

        static DifferenceView of(OfferingComparison.Difference difference) {
            return new DifferenceView(
                    difference.part().name(),
                    difference.name(),
                    difference.kind().name(),
                    difference.before().orElse(null),
                    difference.after().orElse(null));
        }
    }

    /** The view of a comparison. */
    public static OfferingComparisonView of(OfferingComparison compared) {
        return new OfferingComparisonView(
                compared.product().value(),
                compared.begins(),
                compared.differences().stream().map(DifferenceView::of).toList());
    }
}
