package org.tributary.terms.clause;

import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.money.Money;
import org.tributary.money.Rate;

/**
 * A stretch of a cumulative measure with its rate.
 *
 * @param from inclusive, zero or more
 * @param to exclusive; empty for the last band
 * @param rate 0 to 100 %
 */
public record Band(Money from, Optional<Money> to, Rate rate) {

    /** @throws Refusal.Invalid with all faults, if the rate or the stretch is out of range */
    public Band {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(rate.isFraction(), "clause.rate", "/rate", "A rate lies between 0 and 1.");
        faults.require(!from.isNegative(), "band.from", "/from", "A band begins at zero or above.");
        Money start = from;
        to.ifPresent(end -> faults.require(
                end.currency().equals(start.currency()) && end.compareTo(start) > 0,
                "band.to",
                "/to",
                "A band ends above its beginning, in the same currency."));
        faults.refuseIfAny("band.invalid");
    }
}
