package org.tributary.offering.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.money.Quantity;
import org.tributary.offering.lifecycle.Grant;

/** What is granted on a day: a quantity, or a feature where there is none. */
public record GrantView(
        String name,
        @Nullable String quantity,
        String from,
        @Nullable String keptUntil) {

    /** The view of a grant. */
    public static GrantView of(Grant grant) {
        return new GrantView(
                grant.entitlement().name(),
                grant.entitlement().quantity().map(Quantity::toString).orElse(null),
                grant.entitlement().from().toString(),
                grant.keptUntil().map(LocalDate::toString).orElse(null));
    }
}
