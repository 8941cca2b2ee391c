package org.tributary.terms.clause;

import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;
import org.tributary.party.OrganizationId;

/**
 * What it covers ships at one host first. Elsewhere it may be sold from the day of that launch on, or once the host cannot
 * <em>and</em> declines to support it: both, not either (agreements, E16).
 *
 * @param firstHost where it ships first
 */
public record FirstShip(
        ClauseId id,
        Provenance provenance,
        OrganizationId firstHost,
        @Otherwise("ALL") Coverage coverage,
        @Otherwise("OPEN") Term term)
        implements PermissionClause {

    @Override
    public String inWords() {
        return "Ships at " + firstHost + " first, unless it cannot and declines to support it: " + covered()
                + term.inWords() + ".";
    }
}
