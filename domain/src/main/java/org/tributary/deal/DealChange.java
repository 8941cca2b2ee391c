package org.tributary.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tributary.identity.Account;

/**
 * A step that a deal took.
 *
 * @param by who took it
 * @param reason of a refusal
 * @param words why, where there is something to say
 * @param protectedUntil the first day without protection from here on, where the step says so
 * @param proof of activity, for an extension
 */
public record DealChange(
        DealStep step,
        Account by,
        Instant at,
        Optional<RefusalReason> reason,
        Optional<String> words,
        Optional<LocalDate> protectedUntil,
        Optional<Evidence> proof) {

    /** A step with no more than words. */
    static DealChange of(DealStep step, Account by, Instant at, Optional<String> words) {
        return new DealChange(step, by, at, Optional.empty(), words, Optional.empty(), Optional.empty());
    }

    /** The username of who took it. */
    public String actor() {
        return by.username();
    }
}
