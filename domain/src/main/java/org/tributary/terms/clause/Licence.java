package org.tributary.terms.clause;

import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;
import org.tributary.party.OrganizationId;

/**
 * What one partner may use of another's.
 *
 * @param exclusive whether nobody else may
 * @param subject in words
 */
public record Licence(
        ClauseId id,
        Provenance provenance,
        OrganizationId licensor,
        OrganizationId licensee,
        boolean exclusive,
        String subject,
        @Otherwise("OPEN") Term term)
        implements Clause {

    /** @throws Refusal.Invalid with all faults, if a partner would licence to itself or nothing is said of what */
    public Licence {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !licensor.equals(licensee), "clause.parties", "/licensee", "A partner does not licence to itself.");
        Wording.check(subject, "/subject", faults);
        faults.refuseIfAny("clause.invalid");
    }

    @Override
    public String inWords() {
        return licensee + " has " + (exclusive ? "an exclusive" : "a non-exclusive") + " licence from " + licensor
                + ": " + subject + term.inWords() + ".";
    }
}
