package org.tributary.usage.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tributary.money.Money;
import org.tributary.offering.commitment.SpendItem;
import org.tributary.offering.subscription.RecurringBills;
import org.tributary.offering.subscription.Subscription;
import org.tributary.time.DateRange;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageNames;

/**
 * What a subscription comes to on any days, as known at an instant: its recurring bills and its usage. A billing period's usage is rated together,
 * because its price may depend on all of it; what a stretch of days within it has is what the period came to by the end of the stretch less what it
 * had come to by its beginning.
 *
 * @param rating at the prices of the same book, known at the same instant as the bills
 * @param reported what was reported of a billing period, whenever it arrived
 */
public record SubscriptionSpend(
        RecurringBills bills, UsageRating rating, UsageNames names, Function<DateRange, List<ReportedUsage>> reported) {

    /**
     * What counts on some days, from both sources; what is nothing is left out.
     *
     * @throws org.tributary.offering.price.NoPrice if its product has no price in the version it has
     */
    public List<SpendItem> within(DateRange days) {
        List<SpendItem> items = new ArrayList<>(List.of(SpendItem.recurring(bills, days), used(days)));
        items.removeIf(item -> item.amount().isZero() && item.held() == 0);
        return items;
    }

    /** What was consumed on some days. */
    public SpendItem used(DateRange days) {
        Subscription subscription = rating.subscription();
        Money amount = Money.zero(subscription.currency());
        int held = 0;
        LocalDate next =
                days.startInclusive().isBefore(subscription.start()) ? subscription.start() : days.startInclusive();
        while (next.isBefore(days.endExclusive())) {
            DateRange period = subscription.calendar().periodOf(next);
            DateRange stretch = new DateRange(next, earlier(period.endExclusive(), days.endExclusive()));
            List<ReportedUsage> usage = reported.apply(period);
            amount = amount.plus(upTo(period, stretch.endExclusive(), usage))
                    .minus(upTo(period, stretch.startInclusive(), usage));
            held += held(period, stretch, usage);
            next = period.endExclusive();
        }
        return new SpendItem(subscription.id(), SpendItem.Source.USAGE, days, amount, held);
    }

    /** What a billing period's usage came to by a day. */
    private Money upTo(DateRange period, LocalDate endExclusive, List<ReportedUsage> usage) {
        return usage.isEmpty() || endExclusive.equals(period.startInclusive())
                ? Money.zero(rating.subscription().currency())
                : ReportedRating.of(rating, new DateRange(period.startInclusive(), endExclusive), usage, names)
                        .rated()
                        .total();
    }

    /** How much of what a stretch consumed has no price. */
    private int held(DateRange period, DateRange stretch, List<ReportedUsage> usage) {
        return (int) ReportedRating.of(rating, period, usage, names).held().stream()
                .filter(held -> stretch.contains(
                        LocalDate.ofInstant(held.usage().at(), rating.book().zone())))
                .count();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
