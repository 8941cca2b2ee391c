package org.tributary.party;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * The part of the market a customer belongs to, as terms tell customers apart: {@code COMMERCIAL}, {@code NATIONAL_SECURITY}.
 *
 * @param value upper-case letters, digits and underscores, 40 at most
 */
public record CustomerSegment(String value) implements Comparable<CustomerSegment> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** Where nothing else is said. */
    public static final CustomerSegment COMMERCIAL = new CustomerSegment("COMMERCIAL");

    /** @throws Refusal.Invalid if the value is not of that form */
    public CustomerSegment {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid(
                    "customer-segment.form", "A customer segment is upper-case letters, digits and underscores.");
        }
    }

    @Override
    public int compareTo(CustomerSegment other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
