package org.tributary.usage;

import java.util.Optional;

/**
 * Usage as it is kept, with what became of it.
 *
 * @param replacedBy the record of the same source that counts in its place; empty while nothing does
 */
public record KeptUsage(ReportedUsage usage, Optional<Replacement> replacedBy) {

    /**
     * The last record that replaces another.
     *
     * @param withdraws it is of nothing: nothing counts any more
     */
    public record Replacement(String id, boolean withdraws) {}

    /** What a record is worth. */
    public enum Standing {
        /** It is rated, or waits until it can be. */
        COUNTS,
        /** Another record counts in its place. */
        REPLACED,
        /** A record of nothing took it back. */
        WITHDRAWN,
        /** It is of nothing itself, and takes another back. */
        WITHDRAWAL
    }

    /** What it is worth. */
    public Standing standing() {
        if (replacedBy.isPresent()) {
            return replacedBy.get().withdraws() ? Standing.WITHDRAWN : Standing.REPLACED;
        }
        return usage.quantity().isNone() ? Standing.WITHDRAWAL : Standing.COUNTS;
    }
}
