package org.tributary.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A step that a deal took.
 *
 * @param actor the username of who took it
 * @param reason of a refusal
 * @param words why, where there is something to say
 * @param protectedUntil the first day without protection from here on, where the step says so
 * @param proof of activity, for an extension
 */
public record DealChange(
        DealStep step,
        String actor,
        Instant at,
        Optional<RefusalReason> reason,
        Optional<String> words,
        Optional<LocalDate> protectedUntil,
        Optional<Evidence> proof) {

    /** A step with no more than words. */
    static DealChange of(DealStep step, String actor, Instant at, Optional<String> words) {
        return new DealChange(step, actor, at, Optional.empty(), words, Optional.empty(), Optional.empty());
    }
}
