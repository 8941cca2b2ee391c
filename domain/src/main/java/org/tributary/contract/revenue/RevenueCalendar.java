package org.tributary.contract.revenue;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which months of the revenue ledger are closed and which is next: they are closed in order, none twice, and none that is not over.
 *
 * @param first the first month of any contract; empty where there is none
 * @param lastClosed every month before it is closed too; empty before the first close
 * @param current in universal time
 */
public record RevenueCalendar(Optional<YearMonth> first, Optional<YearMonth> lastClosed, YearMonth current) {

    /** The month that is closed next, over or not; empty where there is nothing to close. */
    public Optional<YearMonth> next() {
        return lastClosed.map(closed -> closed.plusMonths(1)).or(() -> first);
    }

    /** The months that are open, from the next to the current one. */
    public List<YearMonth> open() {
        return next().stream()
                .flatMap(next -> Stream.iterate(next, month -> !month.isAfter(current), month -> month.plusMonths(1)))
                .toList();
    }

    /** Whether the next month is over, so that it can be closed. */
    public boolean isDue() {
        return next().filter(month -> month.isBefore(current)).isPresent();
    }

    /** @throws RevenueRefused if another month is next, or this one is not over */
    public void refuseUnlessDue(YearMonth month) {
        refuseUnlessNext(month);
        if (!month.isBefore(current)) {
            throw RevenueRefused.notOver(month);
        }
    }

    /** @throws RevenueRefused if another month is next, or none */
    public void refuseUnlessNext(YearMonth month) {
        YearMonth next = next().orElseThrow(RevenueRefused::nothing);
        if (!month.equals(next)) {
            throw RevenueRefused.order(month, next);
        }
    }
}
