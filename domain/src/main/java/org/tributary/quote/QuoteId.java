package org.tributary.quote;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * The name a quote goes by.
 *
 * @param value letters, digits, points, hyphens and underscores, 60 at most
 */
public record QuoteId(String value) implements Comparable<QuoteId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    /** @throws Refusal.Invalid if the value is not of that form */
    public QuoteId {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid("quote.id", "A quote's id is letters, digits, points, hyphens and underscores.");
        }
    }

    @Override
    public int compareTo(QuoteId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
