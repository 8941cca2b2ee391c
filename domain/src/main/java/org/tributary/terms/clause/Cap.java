package org.tributary.terms.clause;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;
import org.tributary.money.Money;

/**
 * A total that the shares of some clauses may not pass: {@code payable = min(amount, sum of accrued)}.
 *
 * @param amount above zero; its currency is the one the cap is consumed in
 * @param legs the clauses that count
 * @param scopeStart the first day that counts, by the day earned or, counted as paid, by the day due
 * @param consumption what consumes it
 * @param inceptionBalance what counts as consumed before anything else, zero or more
 * @param truncation which shares are cut where the cap is crossed
 */
public record Cap(
        ClauseId id,
        Provenance provenance,
        Money amount,
        Set<ClauseId> legs,
        LocalDate scopeStart,
        @Otherwise("ACCRUED") Consumption consumption,
        @Otherwise("amount") Money inceptionBalance,
        @Otherwise("CHRONOLOGICAL") Truncation truncation)
        implements Clause {

    /** What consumes a cap, and so decides whether {@code scopeStart} lets it count. */
    public enum Consumption {
        /** A share as it accrues, on the day earned. */
        ACCRUED,
        /** A share as it falls due under the payment terms of its clause. */
        PAID
    }

    /** Which shares are cut where the cap is crossed. */
    public enum Truncation {
        /** The later ones, by day earned and then by line key. */
        CHRONOLOGICAL,
        /** All shares of a run, in proportion to what accrued, by largest remainder. */
        PRO_RATA
    }

    /** @throws Refusal.Invalid with all faults, if the amount is not above zero, the balance is below, or no leg counts */
    public Cap {
        legs = Set.copyOf(legs);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(amount.minorUnits() > 0, "clause.cap-amount", "/amount", "A cap is above zero.");
        faults.require(
                !inceptionBalance.isNegative(),
                "clause.cap-balance",
                "/inceptionBalance",
                "A balance is not below zero.");
        faults.require(
                inceptionBalance.currency().equals(amount.currency()),
                "clause.cap-currency",
                "/inceptionBalance",
                "A cap and its balance are in one currency.");
        faults.require(!legs.isEmpty(), "clause.legs", "/legs", "A cap counts one clause at least.");
        faults.refuseIfAny("clause.invalid");
    }

    /** What is payable in total once {@code accrued} has accrued. */
    public Money payable(Money accrued) {
        return accrued.min(amount);
    }

    /** Whether a share of this clause counts that was earned, or falls due, on this day. */
    public boolean counts(ClauseId clause, LocalDate day) {
        return legs.contains(clause) && !day.isBefore(scopeStart);
    }

    @Override
    public String inWords() {
        String counted = new TreeSet<>(legs).stream().map(ClauseId::value).collect(Collectors.joining(", "));
        String since = consumption == Consumption.ACCRUED ? " earned from " : " due from ";
        String before = inceptionBalance.isZero() ? "" : "; " + inceptionBalance + " counted as consumed before";
        String cut =
                truncation == Truncation.CHRONOLOGICAL ? "; the later shares are cut" : "; all are cut in proportion";
        return "The shares of " + counted + since + scopeStart + " on are payable up to " + amount + " in total"
                + before + cut + ".";
    }
}
