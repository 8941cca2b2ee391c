package org.tributary.offering.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.channel.KnownNames;
import org.tributary.channel.boundary.Directory;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.offering.control.PriceBookRows;
import org.tributary.offering.control.SubscriptionRows;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.Bill;
import org.tributary.offering.subscription.RecurringBills;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;

/** What running contracts are charged by, and the bills that follow from their price books. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM})
public class Subscriptions {

    @Inject
    SubscriptionRows subscriptions;

    @Inject
    PriceBookRows books;

    @Inject
    Directory directory;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** All, by id; those of one book where it is named. */
    public List<Subscription> list(Optional<PriceBookId> book) {
        return subscriptions.all(book);
    }

    /** Whether there is a subscription of this id. */
    public boolean isKnown(SubscriptionId id) {
        return subscriptions.find(id).isPresent();
    }

    /** @throws Refusal.NotFound if there is no such subscription */
    public Subscription require(SubscriptionId id) {
        return subscriptions.find(id).orElseThrow(() -> new Refusal.NotFound("subscription"));
    }

    /**
     * Keeps subscriptions, all or none. A repeat adds nothing.
     *
     * @return how many are new
     * @throws Refusal.Invalid with every fault, pointers into the list
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN, Role.BILLING_SYSTEM})
    public int register(List<Subscription> reported) {
        database.lock("tributary.subscriptions");
        refuseUnlessSound(reported);
        List<Subscription> fresh =
                reported.stream().distinct().filter(one -> !isKnown(one.id())).toList();
        subscriptions.add(fresh, clock.instant());
        if (!fresh.isEmpty()) {
            trail.record("subscriptions.registered", "subscriptions", fresh.size() + " added");
        }
        return fresh.size();
    }

    private void refuseUnlessSound(List<Subscription> reported) {
        Refusal.Faults faults = new Refusal.Faults();
        KnownNames known = directory.known();
        Map<SubscriptionId, Subscription> here = new HashMap<>();
        for (int i = 0; i < reported.size(); i++) {
            Subscription one = reported.get(i);
            String at = "/subscriptions/" + i;
            known.check(one.customer(), at + "/customer", faults);
            known.check(one.product(), at + "/product", faults);
            one.channel().ifPresent(channel -> known.check(channel, at + "/channel", faults));
            faults.require(
                    books.find(one.book()).isPresent(),
                    "price-book.unknown",
                    at + "/book",
                    "There is no price book " + one.book() + ".");
            Subscription before =
                    here.computeIfAbsent(one.id(), id -> subscriptions.find(id).orElse(one));
            faults.require(
                    before.equals(one),
                    "subscription.known",
                    at + "/id",
                    "There is another subscription " + one.id() + ".");
        }
        faults.refuseIfAny("subscriptions.invalid");
    }

    /**
     * The bills of a stretch of days, by the day they are billed on, as the price book was known at an instant.
     *
     * @throws Refusal.NotFound if there is no such subscription
     * @throws org.tributary.offering.price.NoPrice if something has no price
     */
    public List<Bill> bills(SubscriptionId id, DateRange days, Instant knownAt) {
        Subscription subscription = require(id);
        return new RecurringBills(books.require(subscription.book()), subscription, knownAt).within(days);
    }
}
