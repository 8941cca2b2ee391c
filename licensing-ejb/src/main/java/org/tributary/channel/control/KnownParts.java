package org.tributary.channel.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tributary.Refusal.Faults;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.party.boundary.Organizations;

/** Notes products and organizations that a document names and nobody knows. */
@Dependent
public class KnownParts {

    private final Catalog catalog;
    private final Organizations organizations;

    @Inject
    public KnownParts(Catalog catalog, Organizations organizations) {
        this.catalog = catalog;
        this.organizations = organizations;
    }

    /** Notes the product unless it is known. */
    public void check(ProductId id, String pointer, Faults faults) {
        faults.require(
                catalog.list().stream().map(Product::id).anyMatch(id::equals),
                "product.unknown",
                pointer,
                "There is no product " + id + ".");
    }

    /** Notes the organization unless it is known. */
    public void check(OrganizationId id, String pointer, Faults faults) {
        faults.require(
                organizations.list().stream().map(Organization::id).anyMatch(id::equals),
                "organization.unknown",
                pointer,
                "There is no organization " + id + ".");
    }
}
