package org.tributary.catalog;

import org.tributary.Refusal;

/**
 * The name a product goes by in every document: {@code chatgpt-enterprise}.
 *
 * @param value lower-case letters, digits, points and hyphens, 60 at most
 */
public record ProductId(String value) implements Comparable<ProductId> {

    /** @throws Refusal.Invalid if the value is not of that form */
    public ProductId {
        if (!value.matches("[a-z0-9][a-z0-9.-]{0,59}")) {
            throw new Refusal.Invalid(
                    "product.id", "A product's id is lower-case letters, digits, points and hyphens.");
        }
    }

    @Override
    public int compareTo(ProductId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
