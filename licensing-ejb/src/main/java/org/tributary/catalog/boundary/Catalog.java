package org.tributary.catalog.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tributary.catalog.Product;
import org.tributary.catalog.control.ProductRows;
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

    @Inject
    ProductRows products;

    /** All products, by id. */
    public List<Product> list() {
        return products.all();
    }

    /** Adds products that are not there yet. */
    @RolesAllowed(Role.ADMIN)
    public void register(List<Product> fresh) {
        products.add(fresh);
    }
}
