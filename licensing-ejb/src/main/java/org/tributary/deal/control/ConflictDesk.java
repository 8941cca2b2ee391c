package org.tributary.deal.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.deal.Adjudication;
import org.tributary.deal.Conflict;
import org.tributary.deal.Deal;
import org.tributary.deal.RecordedPolicy;
import org.tributary.deal.RegistrationPolicy;
import org.tributary.deal.match.ConflictSearch;
import org.tributary.party.OrganizationId;

/** What deals meet, among all that the vendor knows: to be asked in the vendor's eyes. */
@Dependent
public class ConflictDesk {

    private final Companies companies;
    private final PolicyRows policies;
    private final ConflictRows conflicts;
    private final Catalog catalog;

    @Inject
    public ConflictDesk(Companies companies, PolicyRows policies, ConflictRows conflicts, Catalog catalog) {
        this.companies = companies;
        this.policies = policies;
        this.conflicts = conflicts;
        this.catalog = catalog;
    }

    /** What a deal meets now, the most serious first. */
    public List<Conflict> met(Deal deal, Instant now) {
        return met(deal, companies.customerOf(deal), now);
    }

    /** The same, where its customer was found already. */
    public List<Conflict> met(Deal deal, Optional<OrganizationId> customer, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Product> products = catalog.list();
        ConflictSearch search =
                new ConflictSearch(policy(today, now), today, product -> classOf(products, product, today, now));
        return search.of(deal, customer, companies.rivals(deal, customer));
    }

    /** Those that were not decided in its favour. */
    public List<Conflict> open(Deal deal, List<Conflict> met) {
        List<Adjudication> decided = conflicts.adjudications(deal.id());
        return met.stream().filter(one -> !one.isSettledBy(decided)).toList();
    }

    /** The rules of a day, as known at an instant. */
    public RegistrationPolicy policy(LocalDate day, Instant knownAt) {
        return RecordedPolicy.inForce(policies.all(), day, knownAt);
    }

    private static Optional<ProductClass> classOf(
            List<Product> products, ProductId id, LocalDate day, Instant knownAt) {
        return products.stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .map(product -> product.classOn(day, knownAt));
    }
}
