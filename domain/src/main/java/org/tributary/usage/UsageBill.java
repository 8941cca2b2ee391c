package org.tributary.usage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.money.Money;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;

/**
 * What of a period's usage was billed at one instant. A period is billed as often as there is something new: late and corrected usage is billed as the
 * difference, and past bills never change.
 *
 * @param sequence from 1 within the period
 * @param total what the period came to by then
 * @param due what was not billed before; below zero where a correction lowered it
 * @param knownAt what was known of usage, names and prices
 */
public record UsageBill(
        SubscriptionId subscription, DateRange period, int sequence, Money total, Money due, Instant knownAt) {

    /**
     * The next bill of a period, if there is something new.
     *
     * @param before those there are, in order
     */
    public static Optional<UsageBill> next(
            SubscriptionId subscription, DateRange period, List<UsageBill> before, Money total, Instant knownAt) {
        Money billed = before.stream().map(UsageBill::due).reduce(Money.zero(total.currency()), Money::plus);
        Money due = total.minus(billed);
        return due.isZero()
                ? Optional.empty()
                : Optional.of(new UsageBill(subscription, period, before.size() + 1, total, due, knownAt));
    }
}
