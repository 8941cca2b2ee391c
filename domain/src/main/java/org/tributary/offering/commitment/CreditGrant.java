package org.tributary.offering.commitment;

import java.time.LocalDate;
import org.tributary.Refusal;
import org.tributary.money.Quantity;

/**
 * Credits that a customer received.
 *
 * @param id stable within its pool
 * @param from the first day they may be used
 * @param until the last day; what is left then expires
 */
public record CreditGrant(String id, Quantity credits, LocalDate from, LocalDate until) {

    /** @throws Refusal.Invalid if it ends before it begins */
    public CreditGrant {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !until.isBefore(from), "credit.until", "/until", "Credits do not expire before they are granted.");
        faults.refuseIfAny("credit-grant.invalid");
    }

    /** Whether they may be used on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
