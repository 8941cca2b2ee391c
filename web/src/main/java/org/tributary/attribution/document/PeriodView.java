package org.tributary.attribution.document;

import org.jspecify.annotations.Nullable;
import org.tributary.attribution.Period;

/** A month of the ledger, open or closed. */
public record PeriodView(
        String month,
        String state,
        @Nullable String closedAt,
        @Nullable String closedBy) {

    /** The view of a period. */
    public static PeriodView of(Period period) {
        return new PeriodView(
                period.month().toString(),
                period.closed().isPresent() ? "CLOSED" : "OPEN",
                period.closed().map(closing -> closing.at().toString()).orElse(null),
                period.closed().map(Period.Closing::by).orElse(null));
    }
}
