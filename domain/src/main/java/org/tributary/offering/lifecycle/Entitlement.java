package org.tributary.offering.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.money.Quantity;

/**
 * What an offering grants from a day on, apart from its price: a quantity, a limit or a feature.
 *
 * @param name what is granted: {@code allowance}
 * @param quantity how much of it; empty for a feature
 * @param from inclusive; it takes the place of an earlier one of its name
 * @param grandfathering who keeps the earlier one for a while
 */
public record Entitlement(
        String name, Optional<Quantity> quantity, LocalDate from, Optional<Grandfathering> grandfathering) {

    /**
     * Who keeps what was granted before.
     *
     * @param subscribedFrom those subscribed from this day on, inclusive
     * @param subscribedTo and before this day, exclusive
     * @param keptUntil the first day on which they have the new one too
     */
    public record Grandfathering(LocalDate subscribedFrom, LocalDate subscribedTo, LocalDate keptUntil) {

        /** @throws Refusal.Invalid if nobody could have subscribed in the window */
        public Grandfathering {
            if (!subscribedFrom.isBefore(subscribedTo)) {
                Refusal.Faults faults = new Refusal.Faults();
                faults.add("grandfathering.window", "/subscribedTo", "The window ends after the day it begins on.");
                faults.refuseIfAny("entitlement.invalid");
            }
        }

        boolean keeps(LocalDate subscribedOn, LocalDate day) {
            return !subscribedOn.isBefore(subscribedFrom)
                    && subscribedOn.isBefore(subscribedTo)
                    && day.isBefore(keptUntil);
        }
    }

    /** @throws Refusal.Invalid with all faults: no name, or an earlier one that is kept no longer than until this one begins */
    public Entitlement {
        LocalDate begins = from;
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!name.isBlank(), "entitlement.name", "/name", "What is granted has a name.");
        faults.require(
                grandfathering
                        .map(window -> begins.isBefore(window.keptUntil()))
                        .orElse(true),
                "grandfathering.until",
                "/grandfathering/keptUntil",
                "The earlier one is kept for a while after " + from + ".");
        faults.refuseIfAny("entitlement.invalid");
    }

    boolean bearsOn(LocalDate subscribedOn, LocalDate day) {
        return !from.isAfter(day)
                && grandfathering
                        .map(window -> !window.keeps(subscribedOn, day))
                        .orElse(true);
    }

    /** How much is granted and who keeps the earlier one, in words, without its name and day. */
    String inWords() {
        return quantity.map(Quantity::toString).orElse("granted")
                + grandfathering
                        .map(window -> "; who subscribed from " + window.subscribedFrom() + " to before "
                                + window.subscribedTo() + " keeps the earlier one until " + window.keptUntil())
                        .orElse("");
    }
}
