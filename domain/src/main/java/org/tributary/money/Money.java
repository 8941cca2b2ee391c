package org.tributary.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import org.tributary.Refusal;

/**
 * An exact amount of one currency, kept in whole minor units: EUR 12.30 is 1230 cents, JPY 12 is 12 yen. Minor units per ISO 4217.
 * Equal amounts are equal records.
 *
 * @param minorUnits signed; the range of {@code long} holds 92 quadrillion dollars, and arithmetic beyond it fails
 * @param currency ISO 4217
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

    /** The form of an amount: a plain decimal, without exponent or grouping. */
    public static final String FORM = "-?\\d{1,15}(\\.\\d{1,4})?";

    /** Nothing, in {@code currency}. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads an amount.
     *
     * @param amount a plain decimal such as {@code -1200.5}; no exponent, no grouping
     * @throws Refusal.Invalid if it is not such a decimal, has more digits than the currency, or is out of range
     */
    public static Money of(String amount, Currency currency) {
        if (!amount.matches(FORM)) {
            throw new Refusal.Invalid("money.form", "An amount is a plain decimal such as 1200.50.");
        }
        BigDecimal exact = new BigDecimal(amount).stripTrailingZeros();
        if (exact.scale() > digits(currency)) {
            throw new Refusal.Invalid(
                    "money.digits", currency + " has " + digits(currency) + " digits after the point, not more.");
        }
        BigInteger units = exact.movePointRight(digits(currency)).toBigIntegerExact();
        if (units.bitLength() >= Long.SIZE) {
            throw new Refusal.Invalid("money.form", "The amount is out of range.");
        }
        return new Money(units.longValueExact(), currency);
    }

    /**
     * The currency of an ISO 4217 code.
     *
     * @throws Refusal.Invalid if there is none, or it has no minor unit (as XAU, XXX)
     */
    public static Currency currency(String code) {
        Currency found = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid("money.currency", code + " is not an ISO 4217 currency."));
        if (found.getDefaultFractionDigits() < 0) {
            throw new Refusal.Invalid("money.currency", code + " has no minor unit.");
        }
        return found;
    }

    /** The amount in major units, at the currency's scale: 12.30. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, digits(currency));
    }

    /** @throws CurrencyMismatch if {@code other} is in another currency */
    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, inSameCurrency(other).minorUnits), currency);
    }

    /** @throws CurrencyMismatch if {@code other} is in another currency */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, inSameCurrency(other).minorUnits), currency);
    }

    /** The same amount in the other direction. */
    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    /** A part of this amount. The caller names the rounding, because the clause names it. */
    public Money times(Rate rate, RoundingMode rounding) {
        return new Money(rate.of(minorUnits, rounding), currency);
    }

    /** @throws CurrencyMismatch if {@code other} is in another currency */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** @throws CurrencyMismatch if {@code other} is in another currency */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether it is exactly nothing. */
    public boolean isZero() {
        return minorUnits == 0;
    }

    /** Whether it is below nothing. */
    public boolean isNegative() {
        return minorUnits < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Comparator.comparingLong(Money::minorUnits).compare(this, inSameCurrency(other));
    }

    /** {@code 1234567.50 USD}: for explanations and logs. */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }

    private Money inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatch(currency, other.currency);
        }
        return other;
    }

    private static int digits(Currency currency) {
        return currency.getDefaultFractionDigits();
    }
}
