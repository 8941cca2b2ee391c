package org.tributary.offering.commitment;

import java.time.LocalDate;
import java.util.List;
import org.tributary.money.Money;

/** What a settlement period came to in the form of its agreement. */
public sealed interface SpendOutcome {

    /** Spend that drew on a commitment. */
    record Drawn(SpendDrawdown.Period period) implements SpendOutcome {}

    /**
     * Spend that credits covered.
     *
     * @param sold what the grants of the period cost
     * @param drawn what credits covered
     * @param overage what no credit covered
     * @param expired what was left of grants whose last day is in the period
     * @param balance what may still be used after the period
     * @param grants that could be used in the period, in the order they are drawn in
     */
    record Covered(Money sold, Money drawn, Money overage, Money expired, Money balance, List<Grant> grants)
            implements SpendOutcome {

        /** Copies the list. */
        public Covered {
            grants = List.copyOf(grants);
        }
    }

    /**
     * One grant in a period.
     *
     * @param until its last day
     * @param opening what was left of it before the period, or all where it begins in it
     * @param drawn in the period
     * @param expired at the end of its last day, where that is in the period
     * @param left after the period
     */
    record Grant(String id, LocalDate until, Money opening, Money drawn, Money expired, Money left) {}

    /**
     * Spend that is held between bounds.
     *
     * @param topUp what raises it to the minimum
     * @param cut what lowers it to the maximum
     */
    record Bounded(Money topUp, Money cut) implements SpendOutcome {}
}
