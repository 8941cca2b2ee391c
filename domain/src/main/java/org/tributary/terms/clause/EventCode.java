package org.tributary.terms.clause;

import org.tributary.Refusal;

/**
 * The name of something that may happen and changes what is owed: {@code AGI_VERIFIED}.
 *
 * @param value upper-case letters, digits and underscores, 40 at most
 */
public record EventCode(String value) implements Comparable<EventCode> {

    /** @throws Refusal.Invalid if the value is not of that form */
    public EventCode {
        if (!value.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw new Refusal.Invalid("event.code", "An event's code is upper-case letters, digits and underscores.");
        }
    }

    @Override
    public int compareTo(EventCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
