package org.tributary.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;

/**
 * A rate of exchange for a month, fixed when an amount accrues and kept with it.
 *
 * @param from one unit of this currency
 * @param to is {@code rate} units of this one
 * @param month the month it holds for, by the day earned
 * @param rate above zero
 * @param source who published it, in words
 */
public record FxRate(Currency from, Currency to, YearMonth month, Rate rate, String source) {

    /** The rate of a currency to itself. */
    public static FxRate same(Currency currency, YearMonth month) {
        return new FxRate(currency, currency, month, Rate.ONE, "same currency");
    }

    /**
     * The amount in {@link #to}, half-up at its minor unit.
     *
     * @throws CurrencyMismatch if the amount is not in {@link #from}
     */
    public Money convert(Money amount) {
        if (!amount.currency().equals(from)) {
            throw new CurrencyMismatch(from, amount.currency());
        }
        int shift = to.getDefaultFractionDigits() - from.getDefaultFractionDigits();
        Rate minorUnitRate = rate.times(power(shift));
        return new Money(minorUnitRate.of(amount.minorUnits(), RoundingMode.HALF_UP), to);
    }

    private static Rate power(int shift) {
        long factor = BigDecimal.TEN.pow(Math.abs(shift)).longValueExact();
        return shift >= 0 ? Rate.of(factor, 1) : Rate.of(1, factor);
    }
}
