package org.tributary.deal;

import java.time.Instant;
import java.util.Optional;

/**
 * How a conflict of a deal was decided. A later decision of the same conflict takes its place; both stay on the record.
 *
 * @param kind of the conflict
 * @param other the deal it is in conflict with, where it is with one
 * @param proposed whether the tie-break rule proposed that the deal stands
 * @param by the username of who decided
 * @param reason in words
 */
public record Adjudication(
        Conflict.Kind kind,
        Optional<DealId> other,
        boolean proposed,
        Decision decision,
        String by,
        Instant at,
        String reason) {

    /** What was decided of the deal that was asked about. */
    public enum Decision {
        /** It may be registered in spite of the conflict. */
        STANDS("The deal stands."),
        /** It may not. */
        YIELDS("The deal yields.");

        private final String words;

        Decision(String words) {
            this.words = words;
        }

        /** In words that name nobody. */
        public String inWords() {
            return words;
        }
    }

    /** Whether it is about a conflict. */
    public boolean isAbout(Conflict conflict) {
        return kind == conflict.kind() && other.equals(conflict.deal());
    }
}
