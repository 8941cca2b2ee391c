package org.tributary.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in major units that is not money yet: exact, of a currency that whoever computes it knows, and rounded to its minor unit once. Equal amounts
 * are equal records.
 *
 * @param value signed
 */
public record ExactAmount(BigDecimal value) implements Comparable<ExactAmount> {

    /** Nothing. */
    public static final ExactAmount ZERO = new ExactAmount(BigDecimal.ZERO);

    /** Drops the zeros that say nothing. */
    public ExactAmount {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        value = value.setScale(Math.max(0, value.scale()), RoundingMode.UNNECESSARY);
    }

    /** An amount of a plain decimal. */
    public static ExactAmount of(String decimal) {
        return new ExactAmount(new BigDecimal(decimal));
    }

    /** Both together. */
    public ExactAmount plus(ExactAmount other) {
        return new ExactAmount(value.add(other.value));
    }

    /** What is left without {@code other}. */
    public ExactAmount minus(ExactAmount other) {
        return new ExactAmount(value.subtract(other.value));
    }

    /** So many times over. */
    public ExactAmount times(Quantity many) {
        return new ExactAmount(value.multiply(many.value()));
    }

    /** A part of it, or a multiple: at twelve digits, half to even. */
    public ExactAmount times(Rate rate) {
        return rate.equals(Rate.ONE)
                ? this
                : new ExactAmount(value.multiply(new BigDecimal(rate.numerator()))
                        .divide(new BigDecimal(rate.denominator()), UnitPrice.DIGITS, RoundingMode.HALF_EVEN));
    }

    /** The lower of both. */
    public ExactAmount min(ExactAmount other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The higher of both. */
    public ExactAmount max(ExactAmount other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** -1 below nothing, 0 for nothing, 1 above. */
    public int signum() {
        return value.signum();
    }

    /** As money, at the currency's minor unit. The caller names the rounding, because the price book names it. */
    public Money rounded(Currency currency, RoundingMode rounding) {
        return new Money(
                value.movePointRight(currency.getDefaultFractionDigits())
                        .setScale(0, rounding)
                        .longValueExact(),
                currency);
    }

    @Override
    public int compareTo(ExactAmount other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
