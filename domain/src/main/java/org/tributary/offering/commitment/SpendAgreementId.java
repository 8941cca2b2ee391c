package org.tributary.offering.commitment;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * The name a spend agreement goes by, given by whoever records it.
 *
 * @param value letters, digits, points, hyphens, underscores and colons, 80 at most
 */
public record SpendAgreementId(String value) implements Comparable<SpendAgreementId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

    /** @throws Refusal.Invalid if the value is not of that form */
    public SpendAgreementId {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid(
                    "spend-agreement.id",
                    "A spend agreement's id is letters, digits, points, hyphens, underscores and colons.");
        }
    }

    @Override
    public int compareTo(SpendAgreementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
