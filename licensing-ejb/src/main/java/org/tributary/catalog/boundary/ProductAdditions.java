package org.tributary.catalog.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tributary.catalog.Product;
import org.tributary.catalog.control.ProductRows;

/** New products, within the transaction of whoever publishes them. For other contexts; no role is asked. */
@Dependent
public class ProductAdditions {

    private final ProductRows products;

    @Inject
    public ProductAdditions(ProductRows products) {
        this.products = products;
    }

    /** Adds products that are not there yet. */
    public void add(List<Product> fresh) {
        products.add(fresh);
    }
}
