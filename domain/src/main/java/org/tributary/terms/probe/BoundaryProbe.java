package org.tributary.terms.probe;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.terms.clause.ClauseId;

/**
 * A day beside a change of terms, and the terms it gets.
 *
 * @param begins midnight at the agreement's place, at which the day begins
 * @param why in words: {@code the last day of R5}
 * @param regime empty where no terms are in force
 * @param revision the number of the revision in the agreement, from 1; 0 where no terms are in force
 * @param clauses those that bear on the day, in order
 */
public record BoundaryProbe(
        LocalDate day, Instant begins, String why, Optional<String> regime, int revision, List<ClauseId> clauses) {
    /** Copies the clauses. */
    public BoundaryProbe {
        clauses = List.copyOf(clauses);
    }
}
