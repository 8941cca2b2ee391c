package org.tributary.offering.subscription;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.offering.charge.ChargeAmount;
import org.tributary.offering.charge.Consumption;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.RecurringCharge;
import org.tributary.offering.price.NoPrice;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceEntry;
import org.tributary.offering.price.RunningContracts;
import org.tributary.time.DateRange;

/**
 * The bills of a subscription under a price book, as known at an instant: each period at the prices its contract has on the day it is billed, and
 * against it what fell in price while the period before was prepaid. They follow from the book alone; asking twice gives the same.
 */
public record RecurringBills(PriceBook book, Subscription subscription, Instant knownAt) {

    /**
     * The bills of a stretch of days, by the day they are billed on.
     *
     * @throws NoPrice if the subscription's product has no price in the version it has
     */
    public List<Bill> within(DateRange days) {
        List<Bill> bills = new ArrayList<>();
        LocalDate on = subscription.start();
        while (on.isBefore(days.endExclusive()) && subscription.runsOn(on)) {
            if (days.contains(on)) {
                bills.add(bill(on));
            }
            on = subscription.calendar().periodOf(on).endExclusive();
        }
        return bills;
    }

    private Bill bill(LocalDate on) {
        DateRange period = subscription.calendar().periodOf(on);
        PriceBookVersion version = versionOn(on);
        ChargeAmount amount = amount(version);
        Money charged = rounded(amount.amount());
        List<Bill.PrepaidCredit> credits = on.equals(subscription.start())
                ? List.of()
                : credits(subscription.calendar().periodOf(on.minusDays(1)));
        Money due = credits.stream().map(Bill.PrepaidCredit::amount).reduce(charged, Money::minus);
        return new Bill(on, period, version.name(), charged, amount.steps(), credits, due);
    }

    private PriceBookVersion versionOn(LocalDate day) {
        return book.ofRunning(subscription.signedOn(), subscription.calendar(), day, knownAt);
    }

    /** What one bill's months cost under a version. */
    private ChargeAmount amount(PriceBookVersion version) {
        PriceEntry entry = entry(version).orElseThrow(() -> NoPrice.of(subscription.key(true), version));
        if (!(entry.charge() instanceof RecurringCharge)) {
            return ChargeAmount.NOTHING;
        }
        Consumption period = Consumption.of(List.of(Consumption.Item.of(MeterCode.SEAT, subscription.quantity())));
        ChargeAmount one = entry.charge().amountOf(period, version.modifiersOf(entry));
        int periods = Math.max(1, subscription.billingMonths() / Math.max(1, entry.months()));
        return one.times(periods);
    }

    /** The subscription's price in a version: its country's own first. */
    private Optional<PriceEntry> entry(PriceBookVersion version) {
        return version.find(subscription.key(false)).or(() -> version.find(subscription.key(true)));
    }

    /**
     * What is credited for a prepaid period: for each version that lowers the price within it, the difference for the days left. A version that
     * raises it takes nothing back.
     */
    private List<Bill.PrepaidCredit> credits(DateRange prepaid) {
        List<Bill.PrepaidCredit> credits = new ArrayList<>();
        PriceBookVersion paid = versionOn(prepaid.startInclusive());
        BigDecimal price = amount(paid).amount();
        for (PriceBook.Lane lane : book.lanes(knownAt)) {
            PriceBookVersion version = lane.version();
            LocalDate from = version.running().from();
            boolean within = from.isAfter(prepaid.startInclusive()) && from.isBefore(prepaid.endExclusive());
            if (within && credits(version) && version.newSalesFrom().isAfter(paid.newSalesFrom())) {
                BigDecimal lower = amount(version).amount();
                DateRange left = new DateRange(from, prepaid.endExclusive());
                if (lower.compareTo(price) < 0) {
                    Money difference = rounded(price.subtract(lower));
                    Rate rest = Rate.of(left.days(), prepaid.days());
                    credits.add(
                            new Bill.PrepaidCredit(version.name(), left, difference.times(rest, book.lineRounding())));
                    price = lower;
                }
            }
        }
        return credits;
    }

    private static boolean credits(PriceBookVersion version) {
        return version.running().credit() == RunningContracts.Credit.REST_OF_PREPAID
                && version.running().policy() != RunningContracts.Policy.NEVER;
    }

    private Money rounded(BigDecimal exact) {
        return Money.rounded(exact, subscription.currency(), book.lineRounding());
    }
}
