package org.tributary.offering.price;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.time.DateRange;
import org.tributary.time.MonthlyPeriods;

/**
 * When a contract is billed and renewed: every so many months from its start, always counted from the start, so that the 31st stays the 31st
 * where a month has one.
 *
 * @param start the first day of the contract
 * @param billingMonths how many months are billed at once, 1 or more
 * @param termMonths how many months a term has; 0 where it has none
 */
public record BillingCalendar(LocalDate start, int billingMonths, int termMonths) {

    /** @throws Refusal.Invalid if a bill is for no month, or a term for less than none */
    public BillingCalendar {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(billingMonths >= 1, "billing.months", "/billingMonths", "A bill is for one month or more.");
        faults.require(termMonths >= 0, "billing.term", "/termMonths", "A term has no months below zero.");
        faults.refuseIfAny("billing-calendar.invalid");
    }

    /** The first billing day on or after a day. */
    public LocalDate billingOnOrAfter(LocalDate day) {
        return onOrAfter(day, billingMonths);
    }

    /** The first renewal on or after a day, the start being none; empty where there is no term. */
    public Optional<LocalDate> renewalOnOrAfter(LocalDate day) {
        LocalDate after = day.isAfter(start) ? day : start.plusDays(1);
        return termMonths == 0 ? Optional.empty() : Optional.of(onOrAfter(after, termMonths));
    }

    /**
     * The billing period that holds a day.
     *
     * @throws Refusal.Invalid if the day is before the contract
     */
    public DateRange periodOf(LocalDate day) {
        if (day.isBefore(start)) {
            throw new Refusal.Invalid(
                    "billing.before-start", "The contract begins on " + start + ", after " + day + ".");
        }
        return new MonthlyPeriods(start, billingMonths).of(day);
    }

    private LocalDate onOrAfter(LocalDate day, int months) {
        return day.isBefore(start) ? start : new MonthlyPeriods(start, months).startOnOrAfter(day);
    }
}
