package org.tributary.catalog.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.Reclassification;
import org.tributary.catalog.control.ProductRows;
import org.tributary.database.Database;
import org.tributary.identity.Role;

/** What is sold. */
@Stateless
@RolesAllowed({
    Role.SALES_OPS,
    Role.APPROVER,
    Role.FINANCE,
    Role.AUDITOR,
    Role.ADMIN,
    Role.BILLING_SYSTEM,
    Role.PARTNER_USER,
    Role.PARTNER_ADMIN
})
public class Catalog {

    private static final int LONGEST_REASON = 500;

    @Inject
    ProductRows products;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** All products, by id, each with the reclassifications known. */
    public List<Product> list() {
        return products.all();
    }

    /** Adds products that are not there yet, and to those that are the reclassifications that they bring. */
    @RolesAllowed(Role.ADMIN)
    public void register(List<Product> fresh) {
        products.add(fresh);
    }

    /**
     * Gives a product another class from a day on, known from now on. What was booked is not rewritten: a restatement books the
     * difference. A repeat adds nothing.
     *
     * @param from inclusive; it may lie in the past
     * @param reason in words, 500 characters at most
     * @throws Refusal.NotFound if there is no such product
     * @throws Refusal.Invalid if no reason is given, or a longer one
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN})
    public Product reclassify(ProductId id, ProductClass productClass, LocalDate from, String reason) {
        requireReason(reason);
        database.lock("tributary.reference-data");
        // what a run has read as known is not added to while it runs
        database.lock("tributary.attribution");
        Product product = require(id);
        Reclassification change = new Reclassification(productClass, from, clock.instant(), reason);
        if (isRepeat(product, change)) {
            return product;
        }
        Product changed = product.reclassified(change);
        products.add(List.of(changed));
        trail.record("product.reclassified", id.value(), productClass + " from " + from + ": " + reason);
        return changed;
    }

    private Product require(ProductId id) {
        return products.all().stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("product"));
    }

    private static boolean isRepeat(Product product, Reclassification change) {
        List<Reclassification> known = product.reclassifications();
        return !known.isEmpty()
                && known.getLast().productClass() == change.productClass()
                && known.getLast().from().equals(change.from());
    }

    private static void requireReason(String reason) {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !reason.isBlank() && reason.length() <= LONGEST_REASON,
                "product.reason",
                "/reason",
                "A reclassification gives its reason, in 500 characters at most.");
        faults.refuseIfAny("product.reclassification");
    }
}
