package org.tributary.offering.price;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * Which of a product's charges: {@code seat}, {@code tokens}, {@code web-search}.
 *
 * @param value lower-case letters, digits and hyphens, 60 at most
 */
public record ChargeCode(String value) implements Comparable<ChargeCode> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** @throws Refusal.Invalid if the value is not of that form */
    public ChargeCode {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid("charge.code", "A charge's code is lower-case letters, digits and hyphens.");
        }
    }

    @Override
    public int compareTo(ChargeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
