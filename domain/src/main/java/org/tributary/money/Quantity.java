package org.tributary.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tributary.Refusal;

/**
 * How much of something, exact: 1,200 tokens, 0.5 hours.
 *
 * @param value zero or more, below 10^15, with twelve digits after the point at most
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    private static final int DIGITS = 12;
    private static final BigDecimal END = BigDecimal.TEN.pow(15);

    /** None. */
    public static final Quantity NONE = new Quantity(BigDecimal.ZERO);

    /** @throws Refusal.Invalid if it is below zero, too large, or has more digits */
    public Quantity {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        value = value.setScale(Math.max(0, value.scale()), RoundingMode.UNNECESSARY);
        if (value.signum() < 0 || value.compareTo(END) >= 0 || value.scale() > DIGITS) {
            throw new Refusal.Invalid(
                    "quantity.range",
                    "A quantity is zero or more, below 10^15, with 12 digits after the point at most.");
        }
    }

    /** A whole number of units. */
    public static Quantity of(long units) {
        return new Quantity(BigDecimal.valueOf(units));
    }

    /** A quantity of a plain decimal. */
    public static Quantity of(String decimal) {
        return new Quantity(new BigDecimal(decimal));
    }

    /** Both together. */
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    /** This many times {@code other}. */
    public Quantity times(Quantity other) {
        return new Quantity(value.multiply(other.value));
    }

    /** What is above {@code other}; none where nothing is. */
    public Quantity above(Quantity other) {
        return compareTo(other) <= 0 ? NONE : new Quantity(value.subtract(other.value));
    }

    /** The lower of both. */
    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The higher of both. */
    public Quantity max(Quantity other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** How many whole packages of {@code size} hold it: the last one may be begun only. */
    public long packages(Quantity size) {
        return value.divide(size.value, 0, RoundingMode.CEILING).longValueExact();
    }

    /** As an amount, where it counts one: what a third party charges, in major units. */
    public ExactAmount amount() {
        return new ExactAmount(value);
    }

    /** Whether there is none. */
    public boolean isNone() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
