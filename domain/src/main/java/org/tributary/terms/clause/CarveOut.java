package org.tributary.terms.clause;

import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;

/**
 * Takes something out of every other permission clause of the revision: what it covers is allowed.
 *
 * @param reason in words
 */
public record CarveOut(
        ClauseId id,
        Provenance provenance,
        @Otherwise("ALL") Coverage coverage,
        @Otherwise("OPEN") Term term,
        String reason)
        implements PermissionClause {

    /** @throws Refusal.Invalid if no reason is given */
    public CarveOut {
        Wording.require(reason, "/reason");
    }

    @Override
    public String inWords() {
        return "Carved out and allowed: " + covered() + term.inWords() + ": " + reason;
    }
}
