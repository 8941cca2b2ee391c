package org.tributary.offering.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
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

        boolean keeps(LocalDate subscribedOn, LocalDate day) {
            return !subscribedOn.isBefore(subscribedFrom)
                    && subscribedOn.isBefore(subscribedTo)
                    && day.isBefore(keptUntil);
        }
    }

    boolean bearsOn(LocalDate subscribedOn, LocalDate day) {
        return !from.isAfter(day)
                && grandfathering
                        .map(window -> !window.keeps(subscribedOn, day))
                        .orElse(true);
    }
}
