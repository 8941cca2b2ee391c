package org.tributary.offering.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.money.ExactAmount;
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
 * against it what was paid above a price that had fallen. They follow from the book alone; asking twice gives the same.
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
        List<Bill.Credit> credits = versions().stream()
                .filter(lowering -> appliesOn(lowering).filter(on::equals).isPresent())
                .flatMap(lowering -> credit(lowering, on).stream())
                .toList();
        Money due = credits.stream().map(Bill.Credit::amount).reduce(charged, Money::minus);
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
        ChargeAmount one = subscription.agreed(entry.charge().amountOf(period, version.modifiersOf(entry)));
        int months = entry.months();
        return months == 0 || months == subscription.billingMonths()
                ? one
                : one.times(Rate.of(subscription.billingMonths(), months));
    }

    /** The subscription's price in a version: its country's own first. */
    private Optional<PriceEntry> entry(PriceBookVersion version) {
        return version.find(subscription.key(false)).or(() -> version.find(subscription.key(true)));
    }

    private List<PriceBookVersion> versions() {
        return book.lanes(knownAt).stream().map(PriceBook.Lane::version).toList();
    }

    /** The bill against which a version's credit is set: the first at its price. Empty where it gives none. */
    private Optional<LocalDate> appliesOn(PriceBookVersion version) {
        return version.running().credit() == RunningContracts.Credit.NONE
                        || !version.newSalesFrom().isAfter(subscription.signedOn())
                ? Optional.empty()
                : version.running()
                        .movesOn(subscription.calendar())
                        .map(moved -> subscription.calendar().billingOnOrAfter(moved));
    }

    /** What is credited for a version that lowers the price: the difference for the days from its own on until the bill. Never below zero. */
    private Optional<Bill.Credit> credit(PriceBookVersion lowering, LocalDate on) {
        LocalDate from = latest(lowering.running().from(), subscription.start());
        if (!from.isBefore(on)) {
            // billed on the very day, or begun after it: nothing was paid above the lower price
            return Optional.empty();
        }
        DateRange days = new DateRange(from, on);
        Money credit = Money.zero(subscription.currency());
        DateRange period = subscription.calendar().periodOf(days.startInclusive());
        while (period.startInclusive().isBefore(on)) {
            credit = credit.plus(creditWithin(period, days, lowering, on));
            period = subscription.calendar().periodOf(period.endExclusive());
        }
        return credit.isZero() ? Optional.empty() : Optional.of(new Bill.Credit(lowering.name(), days, credit));
    }

    private Money creditWithin(DateRange period, DateRange days, PriceBookVersion lowering, LocalDate on) {
        ExactAmount before = priceBefore(lowering, period, on);
        ExactAmount lower = amount(lowering).amount();
        long left = period.intersection(days).map(DateRange::days).orElse(0L);
        return lower.compareTo(before) < 0
                ? rounded(before.minus(lower)).times(Rate.of(left, period.days()), book.lineRounding())
                : Money.zero(subscription.currency());
    }

    /** What a period cost, less what earlier versions have credited or credit with the same bill. */
    private ExactAmount priceBefore(PriceBookVersion lowering, DateRange period, LocalDate on) {
        ExactAmount paid = amount(versionOn(period.startInclusive())).amount();
        return versions().stream()
                .filter(earlier -> earlier.newSalesFrom().isBefore(lowering.newSalesFrom()))
                .filter(earlier ->
                        appliesOn(earlier).filter(day -> !day.isAfter(on)).isPresent())
                .map(earlier -> amount(earlier).amount())
                .reduce(paid, ExactAmount::min);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Money rounded(ExactAmount exact) {
        return exact.rounded(subscription.currency(), book.lineRounding());
    }
}
