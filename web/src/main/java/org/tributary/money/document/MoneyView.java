package org.tributary.money.document;

import org.tributary.money.Money;

/** An amount as a document shows it: a decimal string at the currency's minor unit, never a number. */
public record MoneyView(String amount, String currency) {

    /** The view of an amount. */
    public static MoneyView of(Money money) {
        return new MoneyView(plain(money), money.currency().getCurrencyCode());
    }

    /** The amount alone, where the document says the currency elsewhere. */
    public static String plain(Money money) {
        return money.amount().toPlainString();
    }
}
