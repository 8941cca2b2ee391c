package org.tributary.terms;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;

/**
 * A fixed part of a base that one partner owes another.
 *
 * @param rate 0 to 100 %
 * @param accrualEnd the first day on which nothing accrues any more; empty while open. It is not the end of payment.
 * @param rounding of the share of one segment of one line ({@code PER_LINE}); it never looks at other clauses
 */
public record ProportionalShare(
        ClauseId id,
        Provenance provenance,
        OrganizationId payer,
        OrganizationId payee,
        Rate rate,
        Base base,
        Coverage coverage,
        Optional<LocalDate> accrualEnd,
        RoundingMode rounding)
        implements Clause {

    /** @throws Refusal.Invalid with all faults, if the rate is out of range or a partner would pay itself */
    public ProportionalShare {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(rate.isFraction(), "clause.rate", "/rate", "A rate lies between 0 and 1.");
        faults.require(!payer.equals(payee), "clause.parties", "/payee", "A partner does not pay itself.");
        faults.refuseIfAny("clause.invalid");
    }

    /** Whether something accrues on {@code day}. */
    public boolean accruesOn(LocalDate day) {
        return accrualEnd.map(day::isBefore).orElse(true);
    }

    /** The share of {@code amount}, which is its base. */
    public Money of(Money amount) {
        return amount.times(rate, rounding);
    }

    @Override
    public String inWords() {
        String end = accrualEnd.map(day -> ", until " + day + " (exclusive)").orElse("");
        return payer + " owes " + payee + " " + rate.percent() + " of " + base.inWords() + " in " + coverage.inWords()
                + end + ".";
    }
}
