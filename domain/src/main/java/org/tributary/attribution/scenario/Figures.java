package org.tributary.attribution.scenario;

import java.util.Currency;
import org.tributary.money.Money;

/**
 * What it comes to, in the agreement's currency.
 *
 * @param accrued what clauses give, in either direction
 * @param payable what of it is payable after guarantees and caps
 * @param net what the vendor has left: its receipts and the shares payable to it, less those it owes
 */
public record Figures(Money accrued, Money payable, Money net) {

    /** Nothing. */
    public static Figures none(Currency currency) {
        Money nothing = Money.zero(currency);
        return new Figures(nothing, nothing, nothing);
    }

    /** Both together. */
    public Figures plus(Figures other) {
        return new Figures(accrued.plus(other.accrued), payable.plus(other.payable), net.plus(other.net));
    }

    /** What is more of each than in {@code other}. */
    public Figures minus(Figures other) {
        return new Figures(accrued.minus(other.accrued), payable.minus(other.payable), net.minus(other.net));
    }
}
