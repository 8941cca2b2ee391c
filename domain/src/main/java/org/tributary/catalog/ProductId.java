package org.tributary.catalog;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * The name a product goes by in every document: {@code chatgpt-enterprise}.
 *
 * @param value lower-case letters, digits, points and hyphens, 60 at most
 */
public record ProductId(String value) implements Comparable<ProductId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");

    /** @throws Refusal.Invalid if the value is not of that form */
    public ProductId {
        if (!FORM.matcher(value).matches()) {
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
