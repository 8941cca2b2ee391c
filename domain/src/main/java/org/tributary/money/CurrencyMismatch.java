package org.tributary.money;

import java.util.Currency;
import org.tributary.Refusal;

/** Two amounts of different currencies met without a rate. */
public final class CurrencyMismatch extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param expected the currency asked for; {@code found} came instead */
    public CurrencyMismatch(Currency expected, Currency found) {
        super(
                Kind.INVALID,
                "money.currency-mismatch",
                "An amount in " + found + " stands where " + expected + " is due.");
    }
}
