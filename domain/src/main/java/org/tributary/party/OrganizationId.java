package org.tributary.party;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * The name an organization goes by in every document: {@code microsoft}.
 *
 * @param value lower-case letters, digits and hyphens, 60 at most
 */
public record OrganizationId(String value) implements Comparable<OrganizationId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** @throws Refusal.Invalid if the value is not of that form */
    public OrganizationId {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid(
                    "organization.id", "An organization's id is lower-case letters, digits and hyphens.");
        }
    }

    @Override
    public int compareTo(OrganizationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
