package org.tributary.terms;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.money.Money;

/**
 * A total that the shares of some clauses may not pass: {@code payable = min(amount, sum of accrued)}.
 *
 * @param amount above zero; its currency is the one the cap is consumed in
 * @param legs the clauses that count
 * @param scopeStart the first day earned that counts
 * @param inceptionBalance what counts as accrued before anything else, zero or more
 * @param truncation which shares are cut where the cap is crossed
 */
public record Cap(
        ClauseId id,
        Provenance provenance,
        Money amount,
        Set<ClauseId> legs,
        LocalDate scopeStart,
        Money inceptionBalance,
        Truncation truncation)
        implements Clause {

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
                "/currency",
                "A cap and its balance are in one currency.");
        faults.require(!legs.isEmpty(), "clause.cap-legs", "/legs", "A cap counts one clause at least.");
        faults.refuseIfAny("clause.invalid");
    }

    /** What is payable in total once {@code accrued} has accrued; never below zero. */
    public Money payable(Money accrued) {
        return accrued.min(amount);
    }

    /** Whether a share of this clause, earned on this day, counts. */
    public boolean counts(ClauseId clause, LocalDate earnedOn) {
        return legs.contains(clause) && !earnedOn.isBefore(scopeStart);
    }

    @Override
    public String inWords() {
        String counted = new TreeSet<>(legs).stream().map(ClauseId::value).collect(Collectors.joining(", "));
        return "The shares of " + counted + " earned from " + scopeStart + " on are payable up to " + amount
                + " in total.";
    }
}
