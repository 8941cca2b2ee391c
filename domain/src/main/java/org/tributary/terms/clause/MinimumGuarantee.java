package org.tributary.terms.clause;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;
import org.tributary.money.Money;
import org.tributary.time.Cycle;

/**
 * The least that the shares of some clauses come to in each period.
 *
 * @param legs the clauses whose shares count; they share payer and payee
 * @param amount above zero, for each period
 * @param every the period, by the day earned
 * @param recoupment how the guarantee and the shares are set against each other
 */
public record MinimumGuarantee(
        ClauseId id,
        Provenance provenance,
        Set<ClauseId> legs,
        Money amount,
        Cycle every,
        Recoupment recoupment,
        @Otherwise("OPEN") Term term)
        implements Clause {

    /** How the guarantee and the shares are set against each other. */
    public enum Recoupment {
        /** The guarantee is owed on the first day; shares are payable only beyond it, until it is recouped. */
        ADVANCE,
        /** What the shares fall short of it is owed on the last day of the period. */
        SHORTFALL
    }

    /**
     * @throws Refusal.Invalid with all faults, if the amount is not above zero, no clause counts, or a shortfall never
     * falls due
     */
    public MinimumGuarantee {
        legs = Set.copyOf(legs);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(amount.minorUnits() > 0, "clause.guarantee-amount", "/amount", "A guarantee is above zero.");
        faults.require(!legs.isEmpty(), "clause.legs", "/legs", "A guarantee counts one clause at least.");
        faults.require(
                every != Cycle.NEVER || recoupment == Recoupment.ADVANCE,
                "clause.guarantee-period",
                "/every",
                "A shortfall is owed at the end of a period, and this one never ends.");
        faults.refuseIfAny("clause.invalid");
    }

    @Override
    public String inWords() {
        String counted = new TreeSet<>(legs).stream().map(ClauseId::value).collect(Collectors.joining(", "));
        String way = recoupment == Recoupment.ADVANCE
                ? "paid in advance and recouped from the shares"
                : "any shortfall owed at the end";
        String often = every == Cycle.NEVER ? " in total" : " each " + every.inWords();
        return "The shares of " + counted + " come to " + amount + " at least" + often + ", " + way + term.inWords()
                + ".";
    }
}
