package org.tributary.offering.price;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a version means for contracts that were signed before it.
 *
 * @param policy when they move to it
 * @param from no contract moves before this day, inclusive
 * @param credit what becomes of what they have prepaid at a higher price
 */
public record RunningContracts(Policy policy, LocalDate from, Credit credit) {

    /** When a running contract moves to a version. */
    public enum Policy {
        /** On the day. */
        NOW,
        /** At its first billing on or after the day. */
        NEXT_BILLING,
        /** At its first renewal on or after the day. */
        RENEWAL,
        /** Never: it keeps its price for as long as it runs. */
        NEVER
    }

    /** What becomes of a prepaid price that falls. */
    public enum Credit {
        /** Nothing: what was paid was paid. */
        NONE,
        /** The difference for the days left of what is prepaid is set against the contract's next bill (market facts, 1.1, 2026-04-02). */
        REST_OF_PREPAID
    }

    /** The day a contract moves, or empty if it never does. */
    public Optional<LocalDate> movesOn(BillingCalendar calendar) {
        return switch (policy) {
            case NOW -> Optional.of(from);
            case NEXT_BILLING -> Optional.of(calendar.billingOnOrAfter(from));
            case RENEWAL -> calendar.renewalOnOrAfter(from);
            case NEVER -> Optional.empty();
        };
    }
}
