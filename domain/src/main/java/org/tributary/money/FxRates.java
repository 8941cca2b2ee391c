package org.tributary.money;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.Refusal;

/** The rates of exchange known to a calculation. A missing rate refuses; no other month's is taken instead. */
public final class FxRates {

    private record Pair(Currency from, Currency to, YearMonth month) {}

    private final Map<Pair, FxRate> rates;

    /** @throws IllegalStateException if a pair of currencies has two rates for one month */
    public FxRates(List<FxRate> rates) {
        this.rates = rates.stream()
                .collect(Collectors.toMap(rate -> new Pair(rate.from(), rate.to(), rate.month()), Function.identity()));
    }

    /**
     * The rate for a month.
     *
     * @throws Missing if there is none
     */
    public FxRate require(Currency from, Currency to, YearMonth month) {
        if (from.equals(to)) {
            return FxRate.same(from, month);
        }
        FxRate rate = rates.get(new Pair(from, to, month));
        if (rate == null) {
            throw new Missing(from, to, month);
        }
        return rate;
    }

    /**
     * The same, with the last rate known of a pair held for every later month through one, as its source then says: for what may come.
     *
     * @param through the last month, inclusive
     */
    public FxRates held(Currency from, Currency to, YearMonth through) {
        Optional<FxRate> last = rates.values().stream()
                .filter(rate -> rate.from().equals(from) && rate.to().equals(to))
                .max(Comparator.comparing(FxRate::month));
        List<FxRate> all = new ArrayList<>(rates.values());
        last.ifPresent(known -> Stream.iterate(
                        known.month().plusMonths(1), month -> !month.isAfter(through), month -> month.plusMonths(1))
                .map(month -> new FxRate(from, to, month, known.rate(), "held from " + known.month()))
                .forEach(all::add));
        return new FxRates(all);
    }

    /** No rate of exchange is known for a month. */
    public static final class Missing extends Refusal {
        private static final long serialVersionUID = 1L;

        Missing(Currency from, Currency to, YearMonth month) {
            super(
                    Kind.INVALID,
                    "fx.rate-missing",
                    "There is no rate from " + from + " to " + to + " for " + month + ".");
        }
    }
}
