package org.tributary.offering.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is granted on a day.
 *
 * @param keptUntil the first day on which a later entitlement of the same name takes its place, where it is kept beyond that one's first day
 */
public record Grant(Entitlement entitlement, Optional<LocalDate> keptUntil) {

    /** What an offering grants on a day to who subscribed on another, by name. */
    public static List<Grant> of(Offering offering, LocalDate day, LocalDate subscribedOn) {
        return offering.grantsOn(day, subscribedOn).stream()
                .map(granted -> new Grant(granted, keptUntil(offering, granted, day, subscribedOn)))
                .sorted(Comparator.comparing(grant -> grant.entitlement().name()))
                .toList();
    }

    private static Optional<LocalDate> keptUntil(
            Offering offering, Entitlement granted, LocalDate day, LocalDate subscribedOn) {
        return offering.entitlements().stream()
                .filter(other -> other.name().equals(granted.name())
                        && other.from().isAfter(granted.from())
                        && !other.from().isAfter(day)
                        && !other.bearsOn(subscribedOn, day))
                .flatMap(other -> other.grandfathering().stream())
                .map(Entitlement.Grandfathering::keptUntil)
                .min(Comparator.naturalOrder());
    }
}
