package org.tributary.catalog.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.Reclassification;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;

/** The products, kept; a product's class is never edited, a reclassification is added to it. */
@Dependent
public class ProductRows {

    private final EntityManager entityManager;
    private final Database database;

    @Inject
    public ProductRows(EntityManager entityManager, Database database) {
        this.entityManager = entityManager;
        this.database = database;
    }

    /** All, by id. */
    public List<Product> all() {
        Map<ProductId, List<Reclassification>> changes = reclassifications();
        return entityManager
                .createQuery("select each from ProductRow each order by each.id", ProductRow.class)
                .getResultStream()
                .map(row -> row.product(changes.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Adds products that are not there yet, and reclassifications of those that are. */
    public void add(List<Product> products) {
        products.stream()
                .filter(product ->
                        entityManager.find(ProductRow.class, product.id().value()) == null)
                .forEach(product -> entityManager.persist(new ProductRow(product)));
        entityManager.flush();
        BulkInsert rows = BulkInsert.into(
                "tributary.product_reclassification",
                "product text",
                "recorded_at timestamptz",
                "product_class text",
                "valid_from date",
                "reason text");
        products.forEach(product -> product.reclassifications()
                .forEach(change -> rows.row(
                        product.id(), change.recordedAt(), change.productClass(), change.from(), change.reason())));
        rows.insertNew(database, "product", row -> row.text("product"));
    }

    private Map<ProductId, List<Reclassification>> reclassifications() {
        record Change(ProductId product, Reclassification its) {}
        return database
                .query(
                        "select * from tributary.product_reclassification order by recorded_at",
                        List.of(),
                        row -> new Change(new ProductId(row.text("product")), reclassification(row)))
                .stream()
                .collect(Collectors.groupingBy(Change::product, Collectors.mapping(Change::its, Collectors.toList())));
    }

    private static Reclassification reclassification(Row row) {
        return new Reclassification(
                row.constant("product_class", ProductClass.class),
                row.day("valid_from"),
                row.instant("recorded_at"),
                row.text("reason"));
    }
}
