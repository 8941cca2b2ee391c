package org.tributary.offering.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.identity.Role;
import org.tributary.offering.control.OfferingRows;
import org.tributary.offering.lifecycle.Offering;
import org.tributary.offering.lifecycle.SaleAnswer;
import org.tributary.offering.lifecycle.SaleQuestion;

/** How products are offered: their life, who may buy them, what they grant. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class Offerings {

    @Inject
    OfferingRows offerings;

    /** Each product's as known at an instant, by product. */
    public List<Offering> list(Instant knownAt) {
        return offerings.known(knownAt);
    }

    /** All that were ever recorded, by product and in order. */
    public List<Offering> history() {
        return offerings.all();
    }

    /** @throws Refusal.NotFound if the product was not offered by then */
    public Offering require(ProductId product, Instant knownAt) {
        return offerings.find(product, knownAt).orElseThrow(() -> new Refusal.NotFound("offering"));
    }

    /** A product's as known at an instant, if it was offered by then and may be seen; for what contracts entitle to, whoever reads it. */
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
    public Optional<Offering> find(ProductId product, Instant knownAt) {
        return offerings.find(product, knownAt);
    }

    /**
     * Whether a product may be sold, as known at an instant, with every reason why not.
     *
     * @throws Refusal.NotFound if the product was not offered by then
     */
    public SaleAnswer answer(ProductId product, SaleQuestion question, Instant knownAt) {
        return require(product, knownAt).answer(question);
    }

    /** Adds offerings as they are. */
    @RolesAllowed(Role.ADMIN)
    public void register(List<Offering> fresh) {
        offerings.add(fresh);
    }
}
