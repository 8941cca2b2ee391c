package org.tributary.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.tributary.Refusal;

/**
 * An exact ratio in lowest terms: 20 % is 1/5, and one day of a leap year is 1/366. It is never rounded; what is taken of an
 * amount by it is.
 *
 * @param numerator signed
 * @param denominator above zero
 */
public record Rate(BigInteger numerator, BigInteger denominator) implements Comparable<Rate> {

    private static final String RATIO = "-?\\d{1,18}/[1-9]\\d{0,17}";
    private static final String DECIMAL = "-?\\d{1,9}(\\.\\d{1,12})?";

    /** The form of a rate: a plain decimal or a ratio. */
    public static final String FORM = DECIMAL + "|" + RATIO;

    /** All of it. */
    public static final Rate ONE = new Rate(BigInteger.ONE, BigInteger.ONE);

    /** Nothing of it. */
    public static final Rate ZERO = new Rate(BigInteger.ZERO, BigInteger.ONE);

    /** @throws IllegalArgumentException if {@code denominator} is not above zero */
    public Rate {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator " + denominator);
        }
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /** {@code numerator} in {@code denominator} parts. */
    public static Rate of(long numerator, long denominator) {
        return new Rate(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Reads what {@link #fraction} writes.
     *
     * @param fraction a plain decimal such as {@code 0.2} for 20 %, or a ratio such as {@code 1/3}
     * @throws Refusal.Invalid if it is neither
     */
    public static Rate of(String fraction) {
        if (fraction.matches(RATIO)) {
            String[] parts = fraction.split("/", -1);
            return of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
        if (!fraction.matches(DECIMAL)) {
            throw new Refusal.Invalid(
                    "rate.form", "A rate is a plain decimal such as 0.2 for 20 %, or a ratio such as 1/3.");
        }
        BigDecimal exact = new BigDecimal(fraction);
        return new Rate(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()));
    }

    /** What this rate takes of {@code minorUnits}, rounded once. */
    public long of(long minorUnits, RoundingMode rounding) {
        return new BigDecimal(BigInteger.valueOf(minorUnits).multiply(numerator))
                .divide(new BigDecimal(denominator), 0, rounding)
                .longValueExact();
    }

    /** Both together, exact. */
    public Rate plus(Rate other) {
        return new Rate(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** What is left of this rate without {@code other}, exact. */
    public Rate minus(Rate other) {
        return plus(new Rate(other.numerator.negate(), other.denominator));
    }

    /** This rate of {@code other}, exact. */
    public Rate times(Rate other) {
        return new Rate(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Which part of {@code other} this rate is, exact.
     *
     * @throws ArithmeticException if {@code other} is zero
     */
    public Rate dividedBy(Rate other) {
        if (other.numerator.signum() == 0) {
            throw new ArithmeticException("a part of nothing");
        }
        BigInteger sign = BigInteger.valueOf(other.numerator.signum());
        return new Rate(
                numerator.multiply(other.denominator).multiply(sign), denominator.multiply(other.numerator.abs()));
    }

    /** Whether it lies in 0 to 100 %, both included. */
    public boolean isFraction() {
        return numerator.signum() >= 0 && numerator.compareTo(denominator) <= 0;
    }

    /** Whether it can be taken off a price: nothing or more, and never all of it. */
    public boolean isDiscount() {
        return isFraction() && numerator.compareTo(denominator) < 0;
    }

    /** As a plain decimal where that is finite and {@link #of(String) readable} ({@code 0.2}), else as {@code 1/3}. */
    public String fraction() {
        try {
            String decimal = plain(new BigDecimal(numerator).divide(new BigDecimal(denominator)));
            return decimal.matches(DECIMAL) ? decimal : numerator + "/" + denominator;
        } catch (ArithmeticException endless) {
            return numerator + "/" + denominator;
        }
    }

    /** In words: {@code 20 %}. */
    public String percent() {
        try {
            return plain(new BigDecimal(numerator).movePointRight(2).divide(new BigDecimal(denominator))) + " %";
        } catch (ArithmeticException endless) {
            return numerator + "/" + denominator;
        }
    }

    @Override
    public int compareTo(Rate other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return fraction();
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
