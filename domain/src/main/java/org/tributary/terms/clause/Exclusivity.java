package org.tributary.terms.clause;

import org.tributary.Refusal;
import org.tributary.channel.Permission;
import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;

/**
 * Says of sellers, product classes, hosts and customer segments whether they may come together. Of several that cover a sale the
 * first in the revision decides.
 *
 * @param verdict allowed, denied or conditional
 * @param reason the rule in words, and for a conditional one its condition
 */
public record Exclusivity(
        ClauseId id,
        Provenance provenance,
        @Otherwise("ALL") Coverage coverage,
        Permission.Verdict verdict,
        @Otherwise("OPEN") Term term,
        String reason)
        implements PermissionClause {

    /** @throws Refusal.Invalid if no reason is given */
    public Exclusivity {
        Wording.require(reason, "/reason");
    }

    @Override
    public String inWords() {
        String word = switch (verdict) {
            case ALLOWED -> "Allowed";
            case DENIED -> "Denied";
            case CONDITIONAL -> "Allowed on a condition";
            case NOT_APPLICABLE -> "Not applicable";
        };
        return word + " for " + covered() + term.inWords() + ": " + reason;
    }
}
