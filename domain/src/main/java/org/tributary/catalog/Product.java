package org.tributary.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something the vendor sells.
 *
 * @param name as printed
 * @param productClass its class from the beginning
 * @param tier the plan or tier it belongs to, as printed: {@code Enterprise}
 * @param reclassifications in the order they were recorded
 */
public record Product(
        ProductId id, String name, ProductClass productClass, String tier, List<Reclassification> reclassifications) {

    /** Orders the reclassifications. */
    public Product {
        reclassifications = reclassifications.stream()
                .sorted(Comparator.comparing(Reclassification::recordedAt))
                .toList();
    }

    /** A product that was never reclassified. */
    public Product(ProductId id, String name, ProductClass productClass, String tier) {
        this(id, name, productClass, tier, List.of());
    }

    /** With one more reclassification. */
    public Product reclassified(Reclassification change) {
        List<Reclassification> changes = new ArrayList<>(reclassifications);
        changes.add(change);
        return new Product(id, name, productClass, tier, changes);
    }

    /** Its class on a day, as known at an instant: of the reclassifications known by then that bear on the day, the last recorded. */
    public ProductClass classOn(LocalDate day, Instant knownAt) {
        return reclassifications.stream()
                .filter(change ->
                        !change.recordedAt().isAfter(knownAt) && !change.from().isAfter(day))
                .reduce((_, later) -> later)
                .map(Reclassification::productClass)
                .orElse(productClass);
    }
}
