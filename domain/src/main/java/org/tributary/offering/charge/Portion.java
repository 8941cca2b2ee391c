package org.tributary.offering.charge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tributary.money.Rate;

/** A part of an exact amount: at twelve digits, half to even. */
public final class Portion {

    private Portion() {}

    /** What of a period's amount is charged where a part of the period is served. */
    static BigDecimal of(Consumption consumption, BigDecimal amount) {
        return of(consumption.portion(), amount);
    }

    /** The part of an amount. */
    public static BigDecimal of(Rate portion, BigDecimal amount) {
        return portion.equals(Rate.ONE)
                ? amount
                : amount.multiply(new BigDecimal(portion.numerator()))
                        .divide(new BigDecimal(portion.denominator()), UnitPrice.DIGITS, RoundingMode.HALF_EVEN);
    }

    static String inWords(Consumption consumption, String amount) {
        Rate portion = consumption.portion();
        return portion.equals(Rate.ONE)
                ? amount
                : portion.numerator() + "/" + portion.denominator() + " of the period: " + amount;
    }
}
