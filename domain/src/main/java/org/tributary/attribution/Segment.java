package org.tributary.attribution;

import java.time.LocalDate;
import java.util.List;
import org.tributary.billing.Deduction;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

/**
 * A part of a line under one stretch of terms, with what of the line's price and deductions falls on it.
 *
 * @param days the days it is about: of service, or the day of a payment
 * @param earnedOn the day that decides the terms
 * @param price the customer's price that falls on it
 * @param deductions what the route's parties and tax authorities take of it
 */
record Segment(
        RevenueLine line,
        Use use,
        Stretch stretch,
        DateRange days,
        LocalDate earnedOn,
        Money price,
        List<Deduction> deductions) {

    /** What is made of a segment. */
    enum Use {
        /** The shares of the route and those of clauses. */
        ALL,
        /** Those of the route alone: the clauses wait for payments. */
        ROUTE,
        /** Those of clauses alone: a payment, whose route is told by service. */
        CLAUSES
    }

    /** What the channel's principal receives. */
    Money receipts() {
        long left = price.minorUnits();
        for (Deduction deduction : deductions) {
            left -= deduction.amount().minorUnits();
        }
        return new Money(left, price.currency());
    }
}
