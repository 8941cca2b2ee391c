package org.tributary.terms.guard;

import java.util.List;
import java.util.Optional;
import org.tributary.catalog.ProductClass;
import org.tributary.channel.Permission.Verdict;
import org.tributary.terms.clause.ClauseId;

/**
 * The answer to a {@link GuardQuestion}.
 *
 * @param verdict not applicable where the terms say that there was no such thing yet
 * @param clause the clause that decides; empty where nothing restricts
 * @param regime the name of the revision that governs the day
 * @param revision its number in the agreement, from 1
 * @param productClass the product's class on the day, as known
 * @param reason in one sentence, and for a conditional answer its condition
 * @param steps what was looked at, in order, in words
 */
public record GuardAnswer(
        Verdict verdict,
        Optional<ClauseId> clause,
        String regime,
        int revision,
        ProductClass productClass,
        String reason,
        List<String> steps) {
    /** Copies the steps. */
    public GuardAnswer {
        steps = List.copyOf(steps);
    }
}
