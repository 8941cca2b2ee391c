package org.tributary.offering.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.offering.control.PriceBookRows;
import org.tributary.offering.control.SubscriptionRows;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.Bill;
import org.tributary.offering.subscription.RecurringBills;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.party.boundary.Organizations;
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
    Organizations organizations;

    @Inject
    Catalog catalog;

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
        Refusal.Faults faults = new Refusal.Faults();
        Set<OrganizationId> customers =
                organizations.list().stream().map(Organization::id).collect(Collectors.toSet());
        Set<ProductId> products = catalog.list().stream().map(Product::id).collect(Collectors.toSet());
        List<Subscription> fresh = new ArrayList<>();
        for (int i = 0; i < reported.size(); i++) {
            Subscription one = reported.get(i);
            String at = "/subscriptions/" + i;
            faults.require(
                    customers.contains(one.customer()),
                    "organization.unknown",
                    at + "/customer",
                    "There is no organization " + one.customer() + ".");
            faults.require(
                    products.contains(one.product()),
                    "product.unknown",
                    at + "/product",
                    "There is no product " + one.product() + ".");
            faults.require(
                    books.find(one.book()).isPresent(),
                    "price-book.unknown",
                    at + "/book",
                    "There is no price book " + one.book() + ".");
            Optional<Subscription> known = subscriptions.find(one.id());
            faults.require(
                    known.isEmpty() || known.get().equals(one),
                    "subscription.known",
                    at + "/id",
                    "There is another subscription " + one.id() + ".");
            if (known.isEmpty() && !fresh.contains(one)) {
                fresh.add(one);
            }
        }
        faults.refuseIfAny("subscriptions.invalid");
        subscriptions.add(fresh, clock.instant());
        if (!fresh.isEmpty()) {
            trail.record("subscriptions.registered", "subscriptions", fresh.size() + " added");
        }
        return fresh.size();
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
