package org.tributary.contract.recognition;

import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tributary.contract.schedule.BillItem;
import org.tributary.money.Money;

/**
 * How what is billed and not yet recognised goes on from month to month (ASC 606-10-45-1, 50-8): of a contract as a whole it is a liability or an asset,
 * never both.
 *
 * @param rows one a month, without a gap
 */
public record RollForward(Currency currency, List<Row> rows) {

    /**
     * One month.
     *
     * @param billed the vendor's part of the items billed in it
     * @param recognised what was posted in it, for whichever month
     * @param closing above zero deferred revenue, below zero unbilled
     */
    public record Row(YearMonth month, Money opening, Money billed, Money recognised, Money closing) {

        /** Billed and not yet recognised: a contract liability; zero or more. */
        public Money deferred() {
            return closing.max(Money.zero(closing.currency()));
        }

        /** Recognised and not yet billed: a contract asset; zero or more. */
        public Money unbilled() {
            return closing.negated().max(Money.zero(closing.currency()));
        }
    }

    /** Copies the rows. */
    public RollForward {
        rows = List.copyOf(rows);
    }

    /** From the first month in which anything was billed or posted to the last, each item in the month of its day. */
    public static RollForward of(
            Currency currency, List<BillItem> items, List<RecognitionEntry> entries, VendorConsideration vendor) {
        return of(currency, new PostedRevenue(entered(items, vendor), entries));
    }

    /** From the first period in which anything was posted to the last. */
    public static RollForward of(Currency currency, PostedRevenue posted) {
        Map<YearMonth, Money> billed = billed(posted);
        Map<YearMonth, Money> recognised = recognised(posted);
        Money zero = Money.zero(currency);
        Money closing = zero;
        List<Row> rows = new ArrayList<>();
        for (YearMonth month : months(billed.keySet(), recognised.keySet())) {
            Money in = billed.getOrDefault(month, zero);
            Money out = recognised.getOrDefault(month, zero);
            rows.add(new Row(month, closing, in, out, closing.plus(in).minus(out)));
            closing = rows.getLast().closing();
        }
        return new RollForward(currency, rows);
    }

    private static List<YearMonth> months(Set<YearMonth> billed, Set<YearMonth> recognised) {
        TreeSet<YearMonth> known = new TreeSet<>(billed);
        known.addAll(recognised);
        return known.isEmpty()
                ? List.of()
                : Stream.iterate(known.first(), month -> !month.isAfter(known.last()), month -> month.plusMonths(1))
                        .toList();
    }

    private static List<BilledEntry> entered(List<BillItem> items, VendorConsideration vendor) {
        return items.stream().map(item -> BilledEntry.of(item, vendor)).toList();
    }

    private static Map<YearMonth, Money> billed(PostedRevenue posted) {
        return posted.billed().stream().collect(toMap(BilledEntry::period, BilledEntry::amount, Money::plus));
    }

    private static Map<YearMonth, Money> recognised(PostedRevenue posted) {
        return posted.recognised().stream()
                .collect(toMap(RecognitionEntry::period, RecognitionEntry::amount, Money::plus));
    }

    /**
     * Whether it ties: each month opens as the one before closed, adds up, and has what was billed and posted in it.
     *
     * @return what does not, in words; empty where all does
     */
    public List<String> differences(List<BillItem> items, List<RecognitionEntry> entries, VendorConsideration vendor) {
        return differences(new PostedRevenue(entered(items, vendor), entries));
    }

    /** The same, of what was posted. */
    public List<String> differences(PostedRevenue posted) {
        List<String> differences = new ArrayList<>();
        Money opening = Money.zero(currency);
        for (Row row : rows) {
            compare(row.month() + " opens", opening, row.opening(), differences);
            compare(
                    row.month() + " closes",
                    row.opening().plus(row.billed()).minus(row.recognised()),
                    row.closing(),
                    differences);
            opening = row.closing();
        }
        compare("billed", billed(posted), Row::billed, differences);
        compare("recognised", recognised(posted), Row::recognised, differences);
        return differences;
    }

    private void compare(
            String what, Map<YearMonth, Money> known, Function<Row, Money> shown, List<String> differences) {
        Map<YearMonth, Money> left = new TreeMap<>(known);
        for (Row row : rows) {
            Money expected = Optional.ofNullable(left.remove(row.month())).orElse(Money.zero(currency));
            compare(row.month() + " " + what, expected, shown.apply(row), differences);
        }
        left.forEach((month, amount) -> compare(month + " " + what, amount, Money.zero(currency), differences));
    }

    private static void compare(String what, Money expected, Money shown, List<String> differences) {
        if (!expected.equals(shown)) {
            differences.add(what + ": " + expected + " is known, " + shown + " is shown.");
        }
    }
}
