package org.tributary.catalog.control;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.Reclassification;

@Entity
@Table(name = "product")
class ProductRow {

    @Id
    private String id;

    private String name;

    @Column(name = "product_class")
    @Enumerated(EnumType.STRING)
    private ProductClass productClass;

    private String tier;

    @SuppressWarnings("NullAway")
    protected ProductRow() {}

    ProductRow(Product product) {
        id = product.id().value();
        name = product.name();
        productClass = product.productClass();
        tier = product.tier();
    }

    ProductId id() {
        return new ProductId(id);
    }

    Product product(List<Reclassification> reclassifications) {
        return new Product(id(), name, productClass, tier, reclassifications);
    }
}
