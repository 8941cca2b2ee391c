package org.tributary.catalog;

/**
 * Something the vendor sells.
 *
 * @param name as printed
 * @param tier the plan or tier it belongs to, as printed: {@code Enterprise}
 */
public record Product(ProductId id, String name, ProductClass productClass, String tier) {}
