package org.tributary.contract.schedule;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.tributary.contract.BillingTerms;
import org.tributary.contract.LineSegment;
import org.tributary.contract.LineTerms;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/**
 * What parts of one billing period cost, exact until they are rounded together.
 *
 * @param lineStart the first day on which the line was ever served: what is charged once is charged for it
 */
record PeriodPrice(BillingTerms terms, Currency currency, DateRange period, LocalDate lineStart) {

    /** In major units: the price of all of the period times the part that the days are of it. */
    Rate exact(DateRange days, LineTerms its) {
        if (its.isOnce()) {
            return days.contains(lineStart) ? its.priceOf(1) : Rate.ZERO;
        }
        return its.priceOf(terms.months()).times(part(days));
    }

    Rate exact(List<LineSegment> segments) {
        return segments.stream()
                .map(segment -> exact(segment.days(), segment.terms()))
                .reduce(Rate.ZERO, Rate::plus);
    }

    /** How much of the period some days are. */
    Rate part(DateRange days) {
        return Rate.of(weight(days), weight(period));
    }

    long weight(DateRange days) {
        return terms.proration().weight(days, terms.zone());
    }

    /** Rounded once, as the contract's billing terms say. */
    Money rounded(Rate exact) {
        return new Money(exact.of(minorUnits(), terms.rounding()), currency);
    }

    private long minorUnits() {
        return BigInteger.TEN.pow(currency.getDefaultFractionDigits()).longValueExact();
    }
}
