package org.tributary.terms.clause;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * The name of a clause, unique within its agreement: {@code R6.share.out}.
 *
 * @param value letters, digits, points and hyphens, 80 at most
 */
public record ClauseId(String value) implements Comparable<ClauseId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,79}");

    /** @throws Refusal.Invalid if the value is not of that form */
    public ClauseId {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid("clause.id", "A clause's id is letters, digits, points and hyphens.");
        }
    }

    @Override
    public int compareTo(ClauseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
