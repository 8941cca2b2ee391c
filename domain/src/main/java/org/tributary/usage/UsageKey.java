package org.tributary.usage;

import org.tributary.Refusal;

/**
 * What tells usage records apart: an event of CloudEvents 1.0 is known by its source and its id within it.
 *
 * @param source who reports it, 1 to 200 characters
 * @param id unique within the source, 1 to 200 characters
 */
public record UsageKey(String source, String id) implements Comparable<UsageKey> {

    private static final int LONGEST = 200;

    /** @throws Refusal.Invalid with all faults, if one of the two is empty or too long */
    public UsageKey {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(isName(source), "usage.source", "/source", "A source has 1 to 200 characters.");
        faults.require(isName(id), "usage.id", "/id", "An id has 1 to 200 characters.");
        faults.refuseIfAny("usage-key.invalid");
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    @Override
    public int compareTo(UsageKey other) {
        int bySource = source.compareTo(other.source);
        return bySource == 0 ? id.compareTo(other.id) : bySource;
    }

    @Override
    public String toString() {
        return source + "/" + id;
    }
}
