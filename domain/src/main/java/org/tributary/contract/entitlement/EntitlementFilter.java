package org.tributary.contract.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tributary.catalog.ProductId;
import org.tributary.party.OrganizationId;

/**
 * Which lines of a customer's contracts a question is about.
 *
 * @param customer whom they entitle on the day
 * @param product which they have on the day
 * @param standings any of them; empty for all
 * @param day the day in question
 * @param knownAt what was not recorded by then is left out
 */
public record EntitlementFilter(
        OrganizationId customer, Optional<ProductId> product, Set<Standing> standings, LocalDate day, Instant knownAt) {

    /** Copies the standings. */
    public EntitlementFilter {
        standings = Set.copyOf(standings);
    }

    /** Whether it is about a line. */
    public boolean asksFor(EntitledLine line) {
        LineStretch now = line.now();
        return now.customer().equals(customer)
                && product.map(now.product()::equals).orElse(true)
                && (standings.isEmpty() || standings.contains(now.standing()));
    }
}
