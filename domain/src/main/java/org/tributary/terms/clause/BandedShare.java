package org.tributary.terms.clause;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.time.Cycle;

/**
 * A share whose rate depends on what has come together so far.
 *
 * @param bands in order, from zero on, without hole or overlap, the last one open
 * @param mode whether a band's rate bears on its own stretch or on the whole amount
 * @param measure what decides the band
 * @param reset when the measure begins anew, by the day earned
 */
public record BandedShare(
        ClauseId id,
        Provenance provenance,
        OrganizationId payer,
        OrganizationId payee,
        List<Band> bands,
        Mode mode,
        Measure measure,
        Cycle reset,
        Base base,
        @Otherwise("INVOICED") Basis basis,
        @Otherwise("ALL") Coverage coverage,
        @Otherwise("OPEN") Term term,
        @Otherwise("DEFAULT") Rounding rounding)
        implements ShareClause {

    /** What a band's rate bears on. */
    public enum Mode {
        /** The part of the amount that lies in the band. */
        MARGINAL,
        /** All of the period's amount, at the rate of the band that its measure has reached. */
        WHOLE_AMOUNT
    }

    /** What comes together. */
    public enum Measure {
        /** The clause's own base. */
        OWN_BASE,
        /** What the customers of the covered lines pay. */
        CUSTOMER_VALUE
    }

    /** @throws Refusal.Invalid with all faults: a partner that pays itself, holes, overlaps, several currencies */
    public BandedShare {
        bands = List.copyOf(bands);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!payer.equals(payee), "clause.parties", "/payee", "A partner does not pay itself.");
        faults.require(!bands.isEmpty(), "band.none", "/bands", "There is one band at least.");
        checkSequence(bands, faults);
        faults.require(
                mode == Mode.WHOLE_AMOUNT || measure == Measure.OWN_BASE || rounding.scope() == Rounding.Scope.PER_LINE,
                "clause.rounding",
                "/rounding",
                "A share on stretches of the customers' price rounds each line, because it has no running total.");
        faults.refuseIfAny("clause.invalid");
    }

    private static void checkSequence(List<Band> bands, Refusal.Faults faults) {
        Optional<Money> due =
                bands.stream().findFirst().map(first -> Money.zero(first.from().currency()));
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            String at = "/bands/" + i;
            if (!band.from().currency().equals(bands.getFirst().from().currency())) {
                faults.add("band.currency", at, "Bands are in one currency.");
                due = Optional.empty();
                continue;
            }
            due.ifPresent(end -> checkStart(band.from(), end, at + "/from", faults));
            checkEnd(band.to().isEmpty(), i == bands.size() - 1, at + "/to", faults);
            due = band.to();
        }
    }

    private static void checkStart(Money from, Money due, String at, Refusal.Faults faults) {
        faults.require(from.compareTo(due) <= 0, "band.hole", at, "Nothing is said from " + due + " to " + from + ".");
        faults.require(
                from.compareTo(due) >= 0,
                "band.overlap",
                at,
                "The band begins before " + due + ", where the one before it ends.");
    }

    private static void checkEnd(boolean open, boolean last, String at, Refusal.Faults faults) {
        faults.require(!open || last, "band.overlap", at, "Only the last band is open.");
        faults.require(open || !last, "band.hole", at, "The last band is open, or nothing is said above it.");
    }

    @Override
    public String inWords() {
        String rates = bands.stream()
                .map(band -> band.rate().percent() + " from " + band.from() + endOf(band.to()))
                .collect(Collectors.joining("; "));
        String of = measure == Measure.OWN_BASE ? "it" : "the customers' price";
        String way = mode == Mode.MARGINAL ? "each rate on its own stretch of " : "one rate on the whole, by what ";
        String cumulated = mode == Mode.MARGINAL ? of : of + " has reached";
        String period = reset == Cycle.NEVER ? "since the beginning" : "within each " + reset.inWords();
        String paid = basis == Basis.PAID ? " as paid" : "";
        return payer + " owes " + payee + " a banded share of " + base.inWords() + paid + " in " + coverage.inWords()
                + ": " + rates + "; " + way + cumulated + " " + period + term.inWords() + ".";
    }

    private static String endOf(Optional<Money> to) {
        return to.map(end -> " to " + end).orElse(" on");
    }
}
