package org.tributary.usage.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.offering.boundary.SpendAgreements;
import org.tributary.offering.boundary.Subscriptions;
import org.tributary.offering.commitment.SettledPeriod;
import org.tributary.offering.commitment.SpendAgreement;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.offering.commitment.SpendBill;
import org.tributary.offering.commitment.SpendItem;
import org.tributary.offering.commitment.SpendStatement;
import org.tributary.time.DateRange;
import org.tributary.usage.control.SpendBillRows;
import org.tributary.usage.control.SubscriptionSpends;
import org.tributary.usage.rating.SubscriptionSpend;

/**
 * What a spend agreement comes to, as known at an instant, and what of it is billed. Spend counts in the period of the days it is for: a recurring bill
 * on each day that it pays for, usage on the days it was consumed on.
 */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class SpendBilling {

    @Inject
    SpendAgreements agreements;

    @Inject
    Subscriptions subscriptions;

    @Inject
    SubscriptionSpends spends;

    @Inject
    SpendBillRows bills;

    @Inject
    CurrentActor actor;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * A statement, with the bills there are of its periods.
     *
     * @param bills by period and in order
     */
    public record Stated(SpendStatement statement, List<SpendBill> bills) {

        /** Copies the list. */
        public Stated {
            bills = List.copyOf(bills);
        }

        /** The bills of one of its periods, in order. */
        public List<SpendBill> billsOf(SettledPeriod period) {
            return bills.stream()
                    .filter(bill -> bill.period().equals(period.days()))
                    .toList();
        }
    }

    /**
     * The settlement periods that have some of these days, as known at an instant.
     *
     * @throws Refusal.NotFound if there was no such agreement by then
     * @throws Refusal.Invalid if more than 240 periods lie before the end of the days
     * @throws org.tributary.offering.price.NoPrice if something that a subscription is charged for has no price
     */
    public Stated state(SpendAgreementId id, DateRange days, Instant knownAt) {
        SpendStatement statement = statement(agreements.require(id, knownAt), days.endExclusive(), knownAt)
                .within(days);
        return new Stated(
                statement,
                bills.of(id, knownAt).stream()
                        .filter(bill -> bill.period().intersection(days).isPresent())
                        .toList());
    }

    /** The statement until a day, from the first period on: what rolls over and what is left of credits comes from the periods before. */
    private SpendStatement statement(SpendAgreement agreement, LocalDate endExclusive, Instant knownAt) {
        List<DateRange> stretches = agreement.periodsUntil(endExclusive).stream()
                .flatMap(period -> agreement.stretchesOf(period).stream())
                .toList();
        List<SpendItem> items = agreement.subscriptions().stream()
                .map(subscriptions::require)
                .flatMap(subscription -> {
                    SubscriptionSpend spend = spends.of(subscription, knownAt);
                    return stretches.stream().flatMap(stretch -> spend.within(stretch).stream());
                })
                .toList();
        return SpendStatement.of(agreement, knownAt, endExclusive, items);
    }

    /**
     * Bills what of a settlement period was not billed before; nothing new bills nothing. A period that is not over may be billed: what it comes to
     * later is a difference.
     *
     * @param day any day of the period
     * @throws Refusal.NotFound if there is no such agreement
     * @throws Refusal.Invalid if it is no day of the agreement, or its period has not begun
     */
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    public Optional<SpendBill> bill(SpendAgreementId id, LocalDate day) {
        database.lock("tributary.usage");
        Instant now = clock.instant();
        SpendAgreement agreement = agreements.require(id, now);
        DateRange period = agreement.periodOf(day);
        if (period.startInclusive().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw new Refusal.Invalid(
                    "spend-agreement.not-begun",
                    "The settlement period from " + period.startInclusive() + " has not begun.");
        }
        SettledPeriod settled =
                statement(agreement, period.endExclusive(), now).periods().getLast();
        List<SpendBill> before = bills.of(id, now).stream()
                .filter(bill -> bill.period().equals(period))
                .toList();
        Optional<SpendBill> next = SpendBill.next(agreement, settled, before, now);
        next.ifPresent(bill -> {
            bills.add(bill, actor.require().username());
            trail.record(
                    "spend-agreement.billed",
                    id.value(),
                    bill.due() + " for " + period.startInclusive() + ", bill " + bill.sequence());
        });
        return next;
    }
}
