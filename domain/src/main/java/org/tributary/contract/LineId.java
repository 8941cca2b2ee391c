package org.tributary.contract;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * The name of a line within its contract; it stays the same through upgrades and changes of price.
 *
 * @param value letters, digits, points, hyphens and underscores, 30 at most
 */
public record LineId(String value) implements Comparable<LineId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,29}");

    /** @throws Refusal.Invalid if the value is not of that form */
    public LineId {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid(
                    "contract-line.id", "A line's id is letters, digits, points, hyphens and underscores.");
        }
    }

    @Override
    public int compareTo(LineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
