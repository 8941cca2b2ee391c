package org.tributary.offering.boundary;

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
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.channel.KnownNames;
import org.tributary.channel.boundary.Directory;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.money.Rate;
import org.tributary.offering.control.OfferingRows;
import org.tributary.offering.control.PriceBookRows;
import org.tributary.offering.control.SubscriptionRows;
import org.tributary.offering.lifecycle.Grant;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.subscription.Bill;
import org.tributary.offering.subscription.RecurringBills;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionFilter;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.offering.subscription.VersionMoves;
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
    OfferingRows offerings;

    @Inject
    Directory directory;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** All, by id: for what is computed over every one of them. */
    public List<Subscription> all() {
        return subscriptions.all(Optional.empty());
    }

    /**
     * One page of subscriptions, by id.
     *
     * @param page from 1
     * @param total how many the filter leaves
     */
    public record Page(List<Subscription> items, int page, int size, long total) {

        /** Copies the list. */
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * A page of those a filter leaves. The database filters, counts and cuts.
     *
     * @param page from 1
     * @param size 1 to 200
     */
    public Page page(SubscriptionFilter filter, int page, int size) {
        return new Page(subscriptions.page(filter, page, size), page, size, subscriptions.count(filter));
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
        Refusal.Faults faults = new Refusal.Faults();
        for (int i = 0; i < reported.size(); i++) {
            Subscription one = reported.get(i);
            faults.require(
                    one.discount().equals(Rate.ZERO) || isKnown(one.id()),
                    "subscription.discount",
                    "/subscriptions/" + i + "/discount",
                    "A discount is agreed by a quote that is accepted.");
        }
        faults.refuseIfAny("subscriptions.invalid");
        return agree(reported);
    }

    /**
     * Keeps subscriptions at the discounts that were agreed. For other contexts, within their transaction.
     *
     * @return how many are new
     * @throws Refusal.Invalid as {@link #register}
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN, Role.BILLING_SYSTEM})
    public int agree(List<Subscription> reported) {
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

    /** Which version of its book a subscription has on a day, and when it moves to which. */
    public record Versions(
            PriceBook book, VersionMoves.Move had, List<VersionMoves.Move> after, List<VersionMoves.Move> all) {}

    /**
     * The versions of its book as a subscription has them, as known at an instant.
     *
     * @throws Refusal.NotFound if there is no such subscription
     * @throws org.tributary.offering.price.NoPrice if the book began after it was signed
     */
    public Versions versions(SubscriptionId id, LocalDate day, Instant knownAt) {
        Subscription subscription = require(id);
        PriceBook book = books.require(subscription.book());
        VersionMoves moves = new VersionMoves(book, subscription, knownAt);
        return new Versions(book, moves.on(day), moves.after(day), moves.all());
    }

    /**
     * What its offering grants a subscription on a day, since it was signed; nothing where its product was not offered by then.
     *
     * @throws Refusal.NotFound if there is no such subscription
     */
    public List<Grant> grants(SubscriptionId id, LocalDate day, Instant knownAt) {
        Subscription subscription = require(id);
        return offerings
                .find(subscription.product(), knownAt)
                .map(offering -> Grant.of(offering, day, subscription.signedOn()))
                .orElse(List.of());
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
