package org.tributary.offering.price;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a version means for contracts that were signed before it.
 *
 * @param policy when they move to it
 * @param longTerms when those with a term of more than a month move, if that is another day
 * @param from no contract moves before this day, inclusive
 * @param credit what becomes of what they pay more until they move
 */
public record RunningContracts(Policy policy, Optional<Policy> longTerms, LocalDate from, Credit credit) {

    /** The same for every contract. */
    public RunningContracts(Policy policy, LocalDate from, Credit credit) {
        this(policy, Optional.empty(), from, credit);
    }

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

    /** What becomes of what contracts pay more until they move to a lower price. */
    public enum Credit {
        /** Nothing: it was agreed. */
        NONE,
        /**
         * The difference for the days from the version's on until the contract moves is set against the first bill at the lower price, in place
         * of a refund (market facts, 1.1, 2026-04-02).
         */
        UNTIL_MOVED
    }

    /** The day a contract moves, or empty if it never does. */
    public Optional<LocalDate> movesOn(BillingCalendar calendar) {
        return switch (policyOf(calendar)) {
            case NOW -> Optional.of(from);
            case NEXT_BILLING -> Optional.of(calendar.billingOnOrAfter(from));
            case RENEWAL -> calendar.renewalOnOrAfter(from);
            case NEVER -> Optional.empty();
        };
    }

    /** When a contract of such a calendar moves: those bound for more than a month perhaps otherwise. */
    public Policy policyOf(BillingCalendar calendar) {
        return calendar.termMonths() > 1 ? longTerms.orElse(policy) : policy;
    }
}
