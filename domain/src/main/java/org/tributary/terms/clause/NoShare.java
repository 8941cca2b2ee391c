package org.tributary.terms.clause;

import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;

/**
 * Says that no share is owed, and why, so that silence is never read as zero.
 *
 * @param reason in words
 */
public record NoShare(
        ClauseId id,
        Provenance provenance,
        @Otherwise("ALL") Coverage coverage,
        String reason) implements Clause {

    /** @throws Refusal.Invalid if no reason is given */
    public NoShare {
        Wording.require(reason, "/reason");
    }

    @Override
    public String inWords() {
        return "No share in " + coverage.inWords() + ": " + reason;
    }
}
