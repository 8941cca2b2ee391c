package org.tributary.quote;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.contract.LineId;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/** One line of an offer, however it is charged: a product at a discount off the price that its book lists, for some days of the term. */
public interface Offered {

    /** Its name; no two lines of an offer share one. */
    LineId id();

    /** What is offered. */
    ProductId product();

    /** Off the list price: 0.15 for 15 %; zero or more, below all of it. */
    Rate discount();

    /** The first day; empty for the first of the term. */
    Optional<LocalDate> from();

    /** Exclusive; empty for the end of the term. */
    Optional<LocalDate> until();

    /** The days it is served within a term. */
    default DateRange days(DateRange term) {
        return new DateRange(from().orElse(term.startInclusive()), until().orElse(term.endExclusive()));
    }

    /** Notes a discount out of range, and days out of order. */
    static void check(Rate discount, Optional<LocalDate> from, Optional<LocalDate> until, Refusal.Faults faults) {
        faults.require(
                discount.isDiscount(),
                "quote-line.discount",
                "/discount",
                "A discount is nothing or more, and never the whole price.");
        faults.require(
                until.flatMap(end -> from.map(end::isAfter)).orElse(true),
                "quote-line.until",
                "/until",
                "A line ends after it begins.");
    }
}
