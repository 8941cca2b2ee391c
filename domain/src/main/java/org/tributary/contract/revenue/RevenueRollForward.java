package org.tributary.contract.revenue;

import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tributary.money.Money;

/**
 * How what is billed and not yet recognised of all contracts goes on from month to month in one currency (ASC 606-10-50-8). A contract has either deferred
 * or unbilled revenue, and what one has is never netted with what another has (ASC 606-10-45-1): a month closes with both.
 *
 * @param rows one a month, without a gap, to the last that is closed
 */
public record RevenueRollForward(Currency currency, List<Row> rows) {

    /**
     * One month.
     *
     * @param closing deferred less unbilled revenue
     * @param deferred zero or more
     * @param unbilled zero or more
     */
    public record Row(
            YearMonth month,
            Money opening,
            Money billed,
            Money recognised,
            Money closing,
            Money deferred,
            Money unbilled) {}

    /** What was written down of a month when it was closed. */
    public record Control(YearMonth month, Money billed, Money recognised, Money deferred, Money unbilled) {

        private boolean isNothing() {
            return Stream.of(billed, recognised, deferred, unbilled).allMatch(Money::isZero);
        }
    }

    /** Copies the rows. */
    public RevenueRollForward {
        rows = List.copyOf(rows);
    }

    /**
     * Follows the months from the first in which anything moved.
     *
     * @param movements of one currency, by month
     * @param last the last month that is closed
     */
    public static RevenueRollForward of(Currency currency, List<RevenueMovement> movements, YearMonth last) {
        Map<YearMonth, RevenueMovement> byMonth =
                movements.stream().collect(toMap(RevenueMovement::month, Function.identity()));
        Money zero = Money.zero(currency);
        Row row = new Row(last, zero, zero, zero, zero, zero, zero);
        List<Row> rows = new ArrayList<>();
        for (YearMonth month : months(movements, last)) {
            row = next(row, month, Optional.ofNullable(byMonth.get(month)));
            rows.add(row);
        }
        return new RevenueRollForward(currency, rows);
    }

    private static List<YearMonth> months(List<RevenueMovement> movements, YearMonth last) {
        return movements.stream().map(RevenueMovement::month).min(YearMonth::compareTo).stream()
                .flatMap(first -> Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1)))
                .toList();
    }

    private static Row next(Row before, YearMonth month, Optional<RevenueMovement> moved) {
        Money opening = before.closing();
        Money zero = opening.minus(opening);
        Money billed = moved.map(RevenueMovement::billed).orElse(zero);
        Money recognised = moved.map(RevenueMovement::recognised).orElse(zero);
        return new Row(
                month,
                opening,
                billed,
                recognised,
                opening.plus(billed).minus(recognised),
                before.deferred().plus(moved.map(RevenueMovement::deferred).orElse(zero)),
                before.unbilled().plus(moved.map(RevenueMovement::unbilled).orElse(zero)));
    }

    /** The months of a range, each with what it opened with. */
    public RevenueRollForward between(Optional<YearMonth> from, Optional<YearMonth> through) {
        return new RevenueRollForward(
                currency,
                rows.stream()
                        .filter(row -> from.filter(row.month()::isBefore).isEmpty())
                        .filter(row -> through.filter(row.month()::isAfter).isEmpty())
                        .toList());
    }

    /**
     * Whether each month closes with its deferred less its unbilled revenue, and has what was written down when it was closed.
     *
     * @param controls of this currency and these months
     * @return what does not, in words; empty where all does
     */
    public List<String> differences(List<Control> controls) {
        List<String> differences = new ArrayList<>();
        Map<YearMonth, Control> known = new TreeMap<>();
        controls.forEach(control -> known.put(control.month(), control));
        for (Row row : rows) {
            compare(row.month() + " closes", row.deferred().minus(row.unbilled()), row.closing(), differences);
            Optional.ofNullable(known.remove(row.month())).ifPresent(control -> compare(control, row, differences));
        }
        known.values().stream()
                .filter(control -> !control.isNothing())
                .map(control -> control.month() + ": it is written down, and not shown.")
                .forEach(differences::add);
        return differences;
    }

    private static void compare(Control control, Row row, List<String> differences) {
        compare(row.month() + " billed", control.billed(), row.billed(), differences);
        compare(row.month() + " recognised", control.recognised(), row.recognised(), differences);
        compare(row.month() + " deferred", control.deferred(), row.deferred(), differences);
        compare(row.month() + " unbilled", control.unbilled(), row.unbilled(), differences);
    }

    private static void compare(String what, Money known, Money shown, List<String> differences) {
        if (!known.equals(shown)) {
            differences.add(what + ": " + known + " is known, " + shown + " is shown.");
        }
    }
}
