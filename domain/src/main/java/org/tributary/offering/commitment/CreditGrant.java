package org.tributary.offering.commitment;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;

/**
 * Credits that a customer received.
 *
 * @param id stable within its pool, 1 to 60 characters
 * @param credits above none
 * @param price what the customer pays for all of them on the first day; empty where they are given
 * @param from the first day they may be used
 * @param until the last day; what is left then expires
 */
public record CreditGrant(String id, Quantity credits, Optional<UnitPrice> price, LocalDate from, LocalDate until) {

    private static final int LONGEST = 60;

    /** @throws Refusal.Invalid with all faults: no id, no credits, an end before the beginning */
    public CreditGrant {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !id.isBlank() && id.length() <= LONGEST, "credit.id", "/id", "A grant's id has 1 to 60 characters.");
        faults.require(!credits.isNone(), "credit.none", "/credits", "A grant is of some credits.");
        faults.require(
                !until.isBefore(from), "credit.until", "/until", "Credits do not expire before they are granted.");
        faults.refuseIfAny("credit-grant.invalid");
    }

    /** Whether they may be used on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
