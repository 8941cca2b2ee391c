package org.tributary.terms.clause;

import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.time.Cycle;

/**
 * An amount that is owed whatever is sold, once or in each period; it is earned on the first day of the period that the clause bears.
 *
 * @param amount above zero
 * @param every the period; {@link Cycle#NEVER} for once
 */
public record FixedFee(
        ClauseId id,
        Provenance provenance,
        OrganizationId payer,
        OrganizationId payee,
        Money amount,
        Cycle every,
        @Otherwise("OPEN") Term term)
        implements Clause {

    /** @throws Refusal.Invalid with all faults, if the amount is not above zero or a partner would pay itself */
    public FixedFee {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(amount.minorUnits() > 0, "clause.fee-amount", "/amount", "A fee is above zero.");
        faults.require(!payer.equals(payee), "clause.parties", "/payee", "A partner does not pay itself.");
        faults.refuseIfAny("clause.invalid");
    }

    @Override
    public String inWords() {
        String often = every == Cycle.NEVER ? "once" : "each " + every.inWords();
        return payer + " owes " + payee + " " + amount + " " + often + term.inWords() + ".";
    }
}
