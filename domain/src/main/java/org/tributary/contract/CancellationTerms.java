package org.tributary.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.Refusal;

/**
 * Whether what was contracted may be taken back before the term ends.
 *
 * @param days within how many days after it was added, each addition having a window of its own; empty for any time (market facts, 3.2 "Cancellation":
 *     seven for new commerce)
 */
public record CancellationTerms(Optional<Integer> days) {

    /** Any time. */
    public static final CancellationTerms ANY_TIME = new CancellationTerms(Optional.empty());

    /** @throws Refusal.Invalid if the window has less than no days */
    public CancellationTerms {
        if (days.filter(its -> its < 0).isPresent()) {
            throw new Refusal.Invalid("cancellation.days", "A window has no days below zero.");
        }
    }

    /** Whether what was added on one day may be taken back on another: the last day of the window is in it. */
    public boolean allow(LocalDate added, LocalDate takenBack) {
        return days.map(window -> !takenBack.isAfter(added.plusDays(window))).orElse(true);
    }
}
