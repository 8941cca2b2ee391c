package org.tributary.money.document;

import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.tributary.money.Money;

/** Reads amounts whose currency stands in another field. */
public final class Amounts {

    /**
     * Four digits, the most there are: as long as the currency itself is at fault, an amount is judged by its form
     * alone.
     */
    private static final Currency MOST_DIGITS = Currency.getInstance("CLF");

    private Amounts() {}

    /** The form of an amount in {@code currency}. */
    public static Function<String, Money> in(Optional<Currency> currency) {
        return text -> Money.of(text, currency.orElse(MOST_DIGITS));
    }
}
