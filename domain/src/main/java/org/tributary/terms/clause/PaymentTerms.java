package org.tributary.terms.clause;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.money.Rate;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

/**
 * When what some clauses owe is paid, and whether legs are paid net. Payment never changes what accrued: a net wire feeds
 * neither a cap nor revenue (agreements, E17).
 *
 * @param legs the clauses it is about: shares, fixed fees, and guarantees for what they add
 * @param settlement the period of which everything is paid together
 * @param instalments when, counted in settlement periods after the one earned in, and which part; they sum to one
 * @param netting whether opposite legs are paid as one amount
 */
public record PaymentTerms(
        ClauseId id,
        Provenance provenance,
        Set<ClauseId> legs,
        Cycle settlement,
        List<Instalment> instalments,
        Netting netting)
        implements Clause {

    /**
     * One part of what is paid.
     *
     * @param after settlement periods after the one earned in, zero or more
     * @param part of the amount, above 0 up to 1
     */
    public record Instalment(int after, Rate part) {

        /** @throws Refusal.Invalid with all faults, if the lag is below zero or the part is not a fraction above zero */
        public Instalment {
            Refusal.Faults faults = new Refusal.Faults();
            faults.require(after >= 0, "instalment.after", "/after", "Payment does not precede what is paid.");
            faults.require(
                    part.isFraction() && part.compareTo(Rate.ZERO) > 0,
                    "instalment.part",
                    "/part",
                    "A part lies above 0, up to 1.");
            faults.refuseIfAny("instalment.invalid");
        }
    }

    /** Whether opposite legs are paid as one amount. */
    public enum Netting {
        GROSS,
        NET
    }

    /** @throws Refusal.Invalid with all faults, if no leg is named, nothing resets, or the parts do not sum to one */
    public PaymentTerms {
        legs = Set.copyOf(legs);
        instalments = List.copyOf(instalments);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!legs.isEmpty(), "clause.legs", "/legs", "Payment terms are about one clause at least.");
        faults.require(
                settlement != Cycle.NEVER, "clause.settlement", "/settlement", "What is never settled is never paid.");
        Rate sum = instalments.stream().map(Instalment::part).reduce(Rate.ZERO, Rate::plus);
        faults.require(
                sum.equals(Rate.ONE),
                "clause.instalments",
                "/instalments",
                "The instalments sum to " + sum + ", not to 1.");
        faults.refuseIfAny("clause.invalid");
    }

    /** The day an instalment of what was earned on a day falls due: the last of the settlement period it is paid after. */
    public LocalDate dueOn(LocalDate earnedOn, Instalment instalment) {
        DateRange period = settlement.periodOf(earnedOn);
        for (int i = 0; i < instalment.after(); i++) {
            period = settlement.periodOf(period.endExclusive());
        }
        return period.endExclusive().minusDays(1);
    }

    @Override
    public String inWords() {
        String counted = new TreeSet<>(legs).stream().map(ClauseId::value).collect(Collectors.joining(", "));
        String parts = instalments.stream()
                .map(part -> part.part().percent() + when(part.after()))
                .collect(Collectors.joining(", "));
        return "What is owed under " + counted + " is settled each " + settlement.inWords() + " and paid " + parts
                + ", " + (netting == Netting.NET ? "net of the opposite leg" : "gross") + ".";
    }

    private String when(int after) {
        return switch (after) {
            case 0 -> " at its end";
            case 1 -> " one " + settlement.inWords() + " later";
            default -> " " + after + " " + settlement.inWords() + "s later";
        };
    }
}
