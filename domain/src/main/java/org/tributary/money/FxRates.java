package org.tributary.money;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
