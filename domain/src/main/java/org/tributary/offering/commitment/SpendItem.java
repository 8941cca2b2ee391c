package org.tributary.offering.commitment;

import java.math.RoundingMode;
import java.time.LocalDate;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.offering.price.BillingCalendar;
import org.tributary.offering.subscription.Bill;
import org.tributary.offering.subscription.RecurringBills;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;

/**
 * What of a subscription counts as spend on some days. Spend counts on the days it is for: a recurring bill on each day that it pays for, usage on the
 * days it was consumed on, whenever they are billed. What a stretch of days has is what came together by its end less what had come together
 * by its beginning, so that the parts sum to the whole however days are cut.
 *
 * @param amount below zero where credits are more, or where more consumption lowered the price of all of it
 * @param held how many usage records wait for a price, and are in no amount
 */
public record SpendItem(SubscriptionId subscription, Source source, DateRange days, Money amount, int held) {

    /** Where it comes from. */
    public enum Source {
        RECURRING,
        USAGE
    }

    /**
     * What the recurring bills of a subscription pay for on some days: of each bill the part of its days, rounded half to even.
     *
     * @throws org.tributary.offering.price.NoPrice if its product has no price in the version it has
     */
    public static SpendItem recurring(RecurringBills bills, DateRange days) {
        Subscription subscription = bills.subscription();
        Money amount = Money.zero(subscription.currency());
        if (subscription.start().isBefore(days.endExclusive())) {
            for (Bill bill : bills.within(new DateRange(firstBill(subscription, days), days.endExclusive()))) {
                amount = amount.plus(upTo(bill, days.endExclusive()).minus(upTo(bill, days.startInclusive())));
            }
        }
        return new SpendItem(subscription.id(), Source.RECURRING, days, amount, 0);
    }

    private static LocalDate firstBill(Subscription subscription, DateRange days) {
        BillingCalendar calendar = subscription.calendar();
        return days.startInclusive().isBefore(subscription.start())
                ? subscription.start()
                : calendar.periodOf(days.startInclusive()).startInclusive();
    }

    /** What of a bill is for the days before a day. */
    private static Money upTo(Bill bill, LocalDate end) {
        long days = end.isAfter(bill.period().startInclusive())
                ? Math.min(
                        new DateRange(bill.period().startInclusive(), end).days(),
                        bill.period().days())
                : 0;
        return bill.due().times(Rate.of(days, bill.period().days()), RoundingMode.HALF_EVEN);
    }
}
