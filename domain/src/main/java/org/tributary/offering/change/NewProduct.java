package org.tributary.offering.change;

import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;

/**
 * A product that the catalogue is to get.
 *
 * @param productClass the dimension by which partner terms tell it apart
 * @param tier the plan or tier it belongs to, as printed
 */
public record NewProduct(ProductId id, String name, ProductClass productClass, String tier) {

    /** As the catalogue keeps it. */
    public Product product() {
        return new Product(id, name, productClass, tier);
    }
}
