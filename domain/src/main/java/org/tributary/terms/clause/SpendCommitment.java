package org.tributary.terms.clause;

import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/**
 * What one partner commits to spend with, or fund, another.
 *
 * @param amount empty where it is not public; above zero
 * @param text in words
 */
public record SpendCommitment(
        ClauseId id,
        Provenance provenance,
        OrganizationId committedBy,
        OrganizationId committedTo,
        Optional<Money> amount,
        @Otherwise("OPEN") Term term,
        String text)
        implements Clause {

    /** @throws Refusal.Invalid with all faults, if the amount is not above zero or a partner commits to itself */
    public SpendCommitment {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                amount.isEmpty() || amount.get().minorUnits() > 0,
                "clause.commitment-amount",
                "/amount",
                "A commitment is above zero.");
        faults.require(
                !committedBy.equals(committedTo),
                "clause.parties",
                "/committedTo",
                "A partner does not commit to itself.");
        Wording.check(text, "/text", faults);
        faults.refuseIfAny("clause.invalid");
    }

    @Override
    public String inWords() {
        return committedBy + " commits " + amount.map(Money::toString).orElse("an amount that is not public") + " to "
                + committedTo + term.inWords() + ": " + text;
    }
}
