package org.tributary.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tributary.Refusal;

/**
 * A price in major units of the entry's currency, with twelve digits after the point at most: 0.000002 is two millionths of a dollar. Not
 * money, which ends at the minor unit: what is charged becomes money once, at the invoice line.
 *
 * @param value zero or more, below 10^12
 */
public record UnitPrice(BigDecimal value) implements Comparable<UnitPrice> {

    /** How many digits a price of one unit has, whatever it was computed from (market facts, 1.4 "Rounding"; twelve rather than nine). */
    public static final int DIGITS = 12;

    private static final BigDecimal END = BigDecimal.TEN.pow(12);

    /** Nothing, said explicitly. */
    public static final UnitPrice FREE = new UnitPrice(BigDecimal.ZERO);

    /** @throws Refusal.Invalid if it is below zero, too large, or has more digits */
    public UnitPrice {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        value = value.setScale(Math.max(0, value.scale()), RoundingMode.UNNECESSARY);
        if (value.signum() < 0 || value.compareTo(END) >= 0 || value.scale() > DIGITS) {
            throw new Refusal.Invalid(
                    "price.range", "A price is zero or more, below 10^12, with 12 digits after the point at most.");
        }
    }

    /** A price of a plain decimal. */
    public static UnitPrice of(String decimal) {
        return new UnitPrice(new BigDecimal(decimal));
    }

    /** The price of one, where this is the price of {@code many}: at twelve digits, half to even. */
    public UnitPrice each(long many) {
        return many == 1 ? this : new UnitPrice(value.divide(BigDecimal.valueOf(many), DIGITS, RoundingMode.HALF_EVEN));
    }

    /** This price times a factor: at twelve digits, half to even. */
    public UnitPrice times(Rate factor) {
        return new UnitPrice(value.multiply(new BigDecimal(factor.numerator()))
                .divide(new BigDecimal(factor.denominator()), DIGITS, RoundingMode.HALF_EVEN));
    }

    /** What a quantity costs, exact. */
    public ExactAmount of(Quantity quantity) {
        return new ExactAmount(value.multiply(quantity.value()));
    }

    /** What one costs. */
    public ExactAmount amount() {
        return new ExactAmount(value);
    }

    /** Whether it is nothing. */
    public boolean isFree() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(UnitPrice other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
