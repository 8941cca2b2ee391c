package org.tributary.attribution.oracle;

import java.math.BigInteger;
import java.math.RoundingMode;
import org.tributary.money.Rate;

/**
 * An exact fraction, not reduced.
 *
 * @param over above zero
 */
record Ratio(BigInteger of, BigInteger over) implements Comparable<Ratio> {

    static final Ratio ZERO = whole(BigInteger.ZERO);
    static final Ratio ONE = whole(BigInteger.ONE);

    static Ratio whole(BigInteger units) {
        return new Ratio(units, BigInteger.ONE);
    }

    static Ratio whole(long units) {
        return whole(BigInteger.valueOf(units));
    }

    static Ratio of(Rate rate) {
        return new Ratio(rate.numerator(), rate.denominator());
    }

    Ratio plus(Ratio other) {
        return over.equals(other.over)
                ? new Ratio(of.add(other.of), over)
                : new Ratio(of.multiply(other.over).add(other.of.multiply(over)), over.multiply(other.over));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.of.negate(), other.over));
    }

    Ratio times(Ratio other) {
        return new Ratio(of.multiply(other.of), over.multiply(other.over));
    }

    /** @param other not zero */
    Ratio dividedBy(Ratio other) {
        BigInteger sign = BigInteger.valueOf(other.of.signum());
        return new Ratio(of.multiply(other.over).multiply(sign), over.multiply(other.of.abs()));
    }

    Ratio timesTenToThe(int power) {
        BigInteger ten = BigInteger.TEN.pow(Math.abs(power));
        return power >= 0 ? new Ratio(of.multiply(ten), over) : new Ratio(of, over.multiply(ten));
    }

    /** The greatest whole number not above it. */
    BigInteger floor() {
        BigInteger[] parts = of.divideAndRemainder(over);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The whole number that the mode makes of it: by the size of what lies above the whole part, away from zero or not. */
    BigInteger rounded(RoundingMode mode) {
        BigInteger[] parts = of.abs().divideAndRemainder(over);
        int half = parts[1].shiftLeft(1).compareTo(over);
        boolean away = parts[1].signum() != 0
                && switch (mode) {
                    case UP -> true;
                    case DOWN -> false;
                    case CEILING -> of.signum() > 0;
                    case FLOOR -> of.signum() < 0;
                    case HALF_UP -> half >= 0;
                    case HALF_DOWN -> half > 0;
                    case HALF_EVEN -> half > 0 || (half == 0 && parts[0].testBit(0));
                    case UNNECESSARY -> throw new ArithmeticException("not a whole number");
                };
        BigInteger size = away ? parts[0].add(BigInteger.ONE) : parts[0];
        return of.signum() < 0 ? size.negate() : size;
    }

    @Override
    public int compareTo(Ratio other) {
        return of.multiply(other.over).compareTo(other.of.multiply(over));
    }
}
