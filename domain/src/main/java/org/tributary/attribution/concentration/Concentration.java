package org.tributary.attribution.concentration;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tributary.money.Money;
import org.tributary.money.Rate;

/**
 * How the vendor's revenue spreads over what it hangs on. Everything is exact.
 *
 * @param rows the largest first, then by key; what hangs on nobody is a row of its own, {@link Dependency#NOBODY}
 * @param total over all rows
 * @param index the Herfindahl-Hirschman index, the sum of the squared fractions of those the revenue hangs on: 0 to 1, one where all of
 *     it hangs on one of them; what hangs on nobody is in the whole, but adds nothing; empty where there is no revenue
 */
public record Concentration(Dependency dependency, List<Row> rows, Money total, Optional<Rate> index) {

    private static final long POINTS = 10_000;

    /**
     * What hangs on one of them.
     *
     * @param key a channel's code, or an organization's id
     * @param fraction of all rows above zero; one at or below zero, where credits outweigh charges, has a fraction of zero; empty where
     *     there is no revenue
     */
    public record Row(String key, Money amount, Optional<Rate> fraction) {

        /** Whether there is somebody to depend on. */
        public boolean hangsOnSomebody() {
            return !key.equals(Dependency.NOBODY);
        }
    }

    /**
     * Concentration by the month in which contracts end.
     *
     * @param ending what hangs on contracts that end in a month
     * @param open what hangs on no contract, or on one without an end
     */
    public record ByContractEnd(SortedMap<YearMonth, Concentration> ending, Concentration open) {}

    /** Copies the rows. */
    public Concentration {
        rows = List.copyOf(rows);
    }

    /** Over all contributions together. */
    public static Concentration of(Dependency dependency, Currency currency, Collection<Contribution> contributions) {
        Map<String, Money> amounts = contributions.stream()
                .collect(Collectors.toMap(
                        contribution -> dependency.of(contribution).orElse(Dependency.NOBODY),
                        Contribution::revenue,
                        Money::plus,
                        TreeMap::new));
        Money nothing = Money.zero(currency);
        Money positive = amounts.values().stream().map(nothing::max).reduce(nothing, Money::plus);
        List<Row> rows = amounts.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        entry.getValue(),
                        fraction(entry.getValue().max(nothing), positive)))
                .sorted(Comparator.comparing(Row::amount).reversed())
                .toList();
        Money total = amounts.values().stream().reduce(nothing, Money::plus);
        return new Concentration(dependency, rows, total, index(rows));
    }

    /** By the month earned in. */
    public static SortedMap<YearMonth, Concentration> byMonth(
            Dependency dependency, Currency currency, Collection<Contribution> contributions) {
        return each(dependency, currency, contributions.stream().collect(Collectors.groupingBy(Contribution::month)));
    }

    /**
     * By the month in which the contracts end.
     *
     * @param ends the last day of each contract that has one
     */
    public static ByContractEnd byContractEnd(
            Dependency dependency,
            Currency currency,
            Collection<Contribution> contributions,
            Map<String, LocalDate> ends) {
        SortedMap<YearMonth, List<Contribution>> ending = new TreeMap<>();
        List<Contribution> open = new ArrayList<>();
        for (Contribution contribution : contributions) {
            contribution
                    .contract()
                    .map(ends::get)
                    .map(YearMonth::from)
                    .map(month -> ending.computeIfAbsent(month, _ -> new ArrayList<>()))
                    .orElse(open)
                    .add(contribution);
        }
        return new ByContractEnd(each(dependency, currency, ending), of(dependency, currency, open));
    }

    /** The index in points, 0 to 10,000, half-up. */
    public Optional<Long> points() {
        return index.map(rate -> rate.of(POINTS, RoundingMode.HALF_UP));
    }

    private static SortedMap<YearMonth, Concentration> each(
            Dependency dependency, Currency currency, Map<YearMonth, List<Contribution>> months) {
        SortedMap<YearMonth, Concentration> each = new TreeMap<>();
        months.forEach((month, part) -> each.put(month, of(dependency, currency, part)));
        return each;
    }

    private static Optional<Rate> fraction(Money amount, Money positive) {
        return positive.isZero() ? Optional.empty() : Optional.of(Rate.of(amount.minorUnits(), positive.minorUnits()));
    }

    private static Optional<Rate> index(List<Row> rows) {
        return rows.stream()
                .flatMap(
                        row -> row
                                .fraction()
                                .map(fraction -> row.hangsOnSomebody() ? fraction.times(fraction) : Rate.ZERO)
                                .stream())
                .reduce(Rate::plus);
    }
}
