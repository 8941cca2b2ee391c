package org.tributary.catalog.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.tributary.catalog.Product;

/** The products, kept. */
@Dependent
public class ProductRows {

    private final EntityManager entityManager;

    @Inject
    public ProductRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** All, by id. */
    public List<Product> all() {
        return entityManager
                .createQuery("select each from ProductRow each order by each.id", ProductRow.class)
                .getResultStream()
                .map(ProductRow::product)
                .toList();
    }

    /** Adds what is not there yet. */
    public void add(List<Product> products) {
        products.forEach(product -> entityManager.persist(new ProductRow(product)));
        entityManager.flush();
    }
}
