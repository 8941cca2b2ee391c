package org.tributary.contract.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.contract.revenue.RevenueCalendar;
import org.tributary.contract.revenue.RevenuePeriod;

/** A month of the revenue ledger, open or closed. */
public record RevenuePeriodView(
        String month,
        String state,
        @Nullable String closedAt,
        @Nullable String closedBy,
        @Nullable Integer contracts,
        @Nullable Integer entries,
        @Nullable Integer items) {

    /**
     * The months, oldest first.
     *
     * @param next the month that is closed next
     * @param due whether it is over, so that it can be closed
     */
    public record ListView(
            List<RevenuePeriodView> items, @Nullable String next, boolean due) {

        /** The view of all that are closed, and of those that are open. */
        public static ListView of(List<RevenuePeriod> closed, RevenueCalendar calendar) {
            Stream<RevenuePeriod> open =
                    calendar.open().stream().map(month -> new RevenuePeriod(month, Optional.empty()));
            return new ListView(
                    Stream.concat(closed.stream(), open)
                            .map(RevenuePeriodView::of)
                            .toList(),
                    calendar.next().map(Object::toString).orElse(null),
                    calendar.isDue());
        }
    }

    /** The view of a month. */
    public static RevenuePeriodView of(RevenuePeriod period) {
        Optional<RevenuePeriod.Closing> closed = period.closed();
        return new RevenuePeriodView(
                period.month().toString(),
                closed.isPresent() ? "CLOSED" : "OPEN",
                closed.map(closing -> closing.at().toString()).orElse(null),
                closed.map(RevenuePeriod.Closing::by).orElse(null),
                closed.map(RevenuePeriod.Closing::contracts).orElse(null),
                closed.map(RevenuePeriod.Closing::entries).orElse(null),
                closed.map(RevenuePeriod.Closing::items).orElse(null));
    }
}
