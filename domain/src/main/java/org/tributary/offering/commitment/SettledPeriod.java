package org.tributary.offering.commitment;

import java.util.List;
import org.tributary.money.Money;
import org.tributary.offering.charge.ChargeAmount;
import org.tributary.time.DateRange;

/**
 * A settlement period of a spend agreement.
 *
 * @param number from 0, the first of the agreement
 * @param provisional whether it was not over on the day of the answer: more may be consumed
 * @param items its spend, by subscription and stretch of days
 * @param due what the customer owes for it: the sum of the steps
 */
public record SettledPeriod(
        int number,
        DateRange days,
        boolean provisional,
        List<SpendItem> items,
        SpendOutcome outcome,
        Money due,
        List<ChargeAmount.Step> steps) {

    /** Copies the lists. */
    public SettledPeriod {
        items = List.copyOf(items);
        steps = List.copyOf(steps);
    }

    /** What its subscriptions came to. */
    public Money spend() {
        return items.stream().map(SpendItem::amount).reduce(Money.zero(due.currency()), Money::plus);
    }

    /** How many usage records wait for a price, and are in no amount. */
    public int held() {
        return items.stream().mapToInt(SpendItem::held).sum();
    }
}
