package org.tributary.terms.clause;

import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;
import org.tributary.party.OrganizationId;

/**
 * What it covers is offered to its holder first: hosted elsewhere it is allowed only where the holder has refused.
 *
 * @param subject what is offered, in words
 */
public record RightOfFirstRefusal(
        ClauseId id,
        Provenance provenance,
        OrganizationId holder,
        @Otherwise("ALL") Coverage coverage,
        @Otherwise("OPEN") Term term,
        String subject)
        implements PermissionClause {

    /** @throws Refusal.Invalid if it does not say what is offered */
    public RightOfFirstRefusal {
        Wording.require(subject, "/subject");
    }

    @Override
    public String inWords() {
        return holder + " has the right of first refusal on " + subject + " for " + covered() + term.inWords() + ".";
    }
}
