package org.tributary.attribution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.tributary.money.Money;
import org.tributary.terms.clause.ClauseId;

/**
 * What has come together under the clauses of an agreement: accrued towards a cap or a guarantee, the measure of a banded share, the
 * running total that a clause rounds. A run reads them under a lock, moves them in the order of its shares, and writes them back in
 * the same transaction.
 */
public final class ClauseBalances {

    /**
     * Which balance.
     *
     * @param kind several may stand under one clause
     * @param periodStart the first day of the period it is about; {@link LocalDate#MIN} where nothing begins anew
     */
    public record Key(ClauseId clause, Kind kind, LocalDate periodStart) {}

    /** What comes together. */
    public enum Kind {
        /** What accrued, or fell due, towards a cap. */
        CAP,
        /** What accrued towards a guarantee. */
        GUARANTEE,
        /** The base of a banded share, or of one that rounds its running total. */
        BASE,
        /** What the customers of a banded share's lines paid. */
        MEASURE
    }

    private final Map<Key, Money> balances = new HashMap<>();

    /** Balances from an earlier run; one that is not there begins where its clause says. */
    public ClauseBalances(Map<Key, Money> balances) {
        this.balances.putAll(balances);
    }

    /** Nothing has come together yet. */
    public static ClauseBalances none() {
        return new ClauseBalances(Map.of());
    }

    /** What has come together, or {@code otherwise}. */
    public Money of(Key key, Money otherwise) {
        return balances.getOrDefault(key, otherwise);
    }

    /** Adds to a balance that begins at nothing, and returns what it was before. */
    Money add(Key key, Money amount) {
        return add(key, Money.zero(amount.currency()), amount);
    }

    /** Adds to a balance that begins at {@code otherwise}, and returns what it was before. */
    Money add(Key key, Money otherwise, Money amount) {
        Money before = of(key, otherwise);
        put(key, before.plus(amount));
        return before;
    }

    /** Sets a balance. */
    public void put(Key key, Money balance) {
        balances.put(key, balance);
    }

    /** All of them, to be written back. */
    public Map<Key, Money> all() {
        return Map.copyOf(balances);
    }

    /** Another set that moves by itself from where these stand. */
    public ClauseBalances copy() {
        return new ClauseBalances(balances);
    }
}
