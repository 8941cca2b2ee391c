package org.tributary.terms.clause;

import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;

/**
 * A fixed part of a base that one partner owes another; payer and payee are its direction.
 *
 * @param rate 0 to 100 %
 * @param term when it accrues; its end is not the end of payment
 */
public record ProportionalShare(
        ClauseId id,
        Provenance provenance,
        OrganizationId payer,
        OrganizationId payee,
        Rate rate,
        Base base,
        @Otherwise("INVOICED") Basis basis,
        @Otherwise("ALL") Coverage coverage,
        @Otherwise("OPEN") Term term,
        @Otherwise("DEFAULT") Rounding rounding)
        implements ShareClause {

    /** @throws Refusal.Invalid with all faults, if the rate is out of range or a partner would pay itself */
    public ProportionalShare {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(rate.isFraction(), "clause.rate", "/rate", "A rate lies between 0 and 1.");
        faults.require(!payer.equals(payee), "clause.parties", "/payee", "A partner does not pay itself.");
        faults.refuseIfAny("clause.invalid");
    }

    @Override
    public String inWords() {
        String paid = basis == Basis.PAID ? " as paid" : "";
        return payer + " owes " + payee + " " + rate.percent() + " of " + base.inWords() + paid + " in "
                + coverage.inWords() + term.inWords() + ".";
    }
}
