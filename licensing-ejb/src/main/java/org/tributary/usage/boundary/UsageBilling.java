package org.tributary.usage.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.money.Money;
import org.tributary.offering.boundary.PriceLists;
import org.tributary.offering.boundary.SpendAgreements;
import org.tributary.offering.boundary.Subscriptions;
import org.tributary.offering.commitment.SpendAgreement;
import org.tributary.offering.commitment.SpendItem;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;
import org.tributary.usage.UsageBill;
import org.tributary.usage.UsageNames;
import org.tributary.usage.control.SubscriptionSpends;
import org.tributary.usage.control.UsageRows;
import org.tributary.usage.rating.ReportedRating;
import org.tributary.usage.rating.UsageRating;

/** What a subscription's usage comes to in a billing period, as known at an instant, and what of it is billed. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class UsageBilling {

    @Inject
    UsageRows usage;

    @Inject
    Subscriptions subscriptions;

    @Inject
    PriceLists prices;

    @Inject
    SpendAgreements agreements;

    @Inject
    SubscriptionSpends spends;

    @Inject
    CurrentActor actor;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** A period rated, with the bills there are. */
    public record RatedUsage(ReportedRating rating, List<UsageBill> bills) {}

    /**
     * The billing period that holds a day, rated as known at an instant.
     *
     * @throws Refusal.NotFound if there is no such subscription
     * @throws Refusal.Invalid if the day is before its first one
     */
    public RatedUsage rate(SubscriptionId id, LocalDate day, Instant knownAt) {
        ReportedRating rating = rating(subscriptions.require(id), day, knownAt);
        List<UsageBill> bills = usage.bills(id, rating.rated().period().startInclusive()).stream()
                .filter(bill -> !bill.knownAt().isAfter(knownAt))
                .toList();
        return new RatedUsage(rating, bills);
    }

    /** A subscription's usage of one period, rated. */
    public record RatedSubscription(SubscriptionId subscription, ReportedRating rating) {}

    /**
     * All subscriptions, by id: of each that had begun, the billing period that holds a day, rated as known at an instant. Books and names are read once,
     * and each rating is handed on before the next is made.
     */
    public void rateAll(LocalDate day, Instant knownAt, Consumer<RatedSubscription> sink) {
        UsageNames names = UsageNames.known(usage.names(), knownAt);
        Map<PriceBookId, PriceBook> books = new HashMap<>();
        for (Subscription one : subscriptions.all()) {
            if (!one.start().isAfter(day)) {
                PriceBook book = books.computeIfAbsent(one.book(), prices::require);
                sink.accept(new RatedSubscription(one.id(), rating(one, book, names, day, knownAt)));
            }
        }
    }

    private ReportedRating rating(Subscription subscription, LocalDate day, Instant knownAt) {
        UsageNames names = UsageNames.known(usage.names(), knownAt);
        return rating(subscription, prices.require(subscription.book()), names, day, knownAt);
    }

    private ReportedRating rating(
            Subscription subscription, PriceBook book, UsageNames names, LocalDate day, Instant knownAt) {
        DateRange period = subscription.calendar().periodOf(day);
        return ReportedRating.of(
                new UsageRating(book, subscription, knownAt),
                period,
                usage.within(subscription.id(), period, book.zone()),
                names);
    }

    /**
     * Bills what of a period was not billed before; nothing new bills nothing. Usage of days on which the subscription draws on a spend agreement is
     * billed with that: it is left out here, and what was billed of it before is given back.
     *
     * @throws Refusal.NotFound if there is no such subscription
     * @throws DrawsOnAgreement if it draws on one all through the period, and nothing is to be given back
     */
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    public Optional<UsageBill> bill(SubscriptionId id, LocalDate day) {
        database.lock("tributary.usage");
        Subscription subscription = subscriptions.require(id);
        Instant now = clock.instant();
        ReportedRating rating = rating(subscription, day, now);
        DateRange period = rating.rated().period();
        List<UsageBill> before = usage.bills(id, period.startInclusive());
        Money total = rating.rated().total().minus(drawing(subscription, period, before, now));
        Optional<UsageBill> next = UsageBill.next(id, period, before, total, now);
        next.ifPresent(bill -> {
            usage.add(bill, actor.require().username());
            trail.record(
                    "usage.billed",
                    id.value(),
                    bill.due() + " for " + period.startInclusive() + ", bill " + bill.sequence());
        });
        return next;
    }

    /** What the usage of a period comes to on the days on which it draws on spend agreements. */
    private Money drawing(Subscription subscription, DateRange period, List<UsageBill> before, Instant now) {
        List<SpendAgreement> drawn = agreements.drawnBy(subscription, period, now);
        Money nothing = Money.zero(subscription.currency());
        List<DateRange> days = drawn.stream()
                .flatMap(agreement -> agreement.days().intersection(period).stream())
                .toList();
        Money billed = before.stream().map(UsageBill::due).reduce(nothing, Money::plus);
        if (billed.isZero() && days.stream().mapToLong(DateRange::days).sum() == period.days()) {
            throw new DrawsOnAgreement(subscription.id(), drawn);
        }
        return days.isEmpty()
                ? nothing
                : days.stream()
                        .map(spends.of(subscription, now)::used)
                        .map(SpendItem::amount)
                        .reduce(nothing, Money::plus);
    }

    /** Usage that is billed with a spend agreement, not by itself. */
    public static final class DrawsOnAgreement extends Refusal {
        private static final long serialVersionUID = 1L;

        DrawsOnAgreement(SubscriptionId subscription, List<SpendAgreement> drawn) {
            super(
                    Kind.CONFLICT,
                    "usage.draws-on-agreement",
                    "The usage of " + subscription + " is billed with the spend agreement "
                            + drawn.stream()
                                    .map(agreement -> agreement.id().value())
                                    .collect(Collectors.joining(" and "))
                            + ", not by itself.");
        }
    }
}
