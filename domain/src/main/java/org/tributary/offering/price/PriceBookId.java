package org.tributary.offering.price;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * The name a price book goes by: {@code api-list}.
 *
 * @param value lower-case letters, digits and hyphens, 60 at most
 */
public record PriceBookId(String value) implements Comparable<PriceBookId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** @throws Refusal.Invalid if the value is not of that form */
    public PriceBookId {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid("price-book.id", "A price book's id is lower-case letters, digits and hyphens.");
        }
    }

    @Override
    public int compareTo(PriceBookId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
