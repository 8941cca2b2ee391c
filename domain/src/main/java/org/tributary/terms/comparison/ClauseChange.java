package org.tributary.terms.comparison;

import java.util.List;
import java.util.Optional;
import org.tributary.terms.clause.Clause;

/**
 * What became of one clause.
 *
 * @param before the clause as it was; empty for one that was added
 * @param after the clause as it is; empty for one that was removed
 * @param fields what differs, in the order of the document; empty for one that was added or removed. Its own name is no difference.
 */
public record ClauseChange(Kind kind, Optional<Clause> before, Optional<Clause> after, List<FieldChange> fields) {
    /** What became of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        UNCHANGED
    }

    /** Copies the fields. */
    public ClauseChange {
        fields = List.copyOf(fields);
    }

    /** The clause as it is, or, removed, as it was. */
    public Clause clause() {
        return after.or(() -> before).orElseThrow();
    }

    /** How it read before; empty for one that was added. */
    public Optional<String> beforeInWords() {
        return before.map(Clause::inWords);
    }

    /** How it reads now; empty for one that was removed. */
    public Optional<String> afterInWords() {
        return after.map(Clause::inWords);
    }
}
