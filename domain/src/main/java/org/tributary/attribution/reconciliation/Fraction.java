package org.tributary.attribution.reconciliation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.tributary.Refusal;

/** An exact fraction, its denominator above zero. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    Fraction {
        BigInteger divisor = numerator.gcd(denominator).max(BigInteger.ONE);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Fraction of(BigDecimal decimal) {
        BigInteger power = BigInteger.TEN.pow(Math.max(0, decimal.scale()));
        return new Fraction(decimal.multiply(new BigDecimal(power)).toBigIntegerExact(), power);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction dividedBy(Fraction other) {
        if (other.numerator.signum() == 0) {
            throw new Refusal.Invalid("arithmetic.division", "The arithmetic divides by zero.");
        }
        BigInteger sign = BigInteger.valueOf(other.numerator.signum());
        return new Fraction(
                numerator.multiply(other.denominator).multiply(sign),
                denominator.multiply(other.numerator).multiply(sign));
    }

    Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    Fraction abs() {
        return new Fraction(numerator.abs(), denominator);
    }

    /** Half-up at six digits after the point, trailing zeros cut. */
    BigDecimal display() {
        BigDecimal rounded = new BigDecimal(numerator).divide(new BigDecimal(denominator), 6, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
