package org.tributary.offering.price;

import org.tributary.Refusal;

/** Nothing says what something costs: {@code price-book.none-in-force}, {@code price.none}. It is never zero by silence. */
public final class NoPrice extends Refusal {
    private static final long serialVersionUID = 1L;

    NoPrice(String code, String message) {
        super(Kind.INVALID, code, message);
    }

    /** A version has no price with a key. */
    public static NoPrice of(PriceEntry.Key key, PriceBookVersion version) {
        return new NoPrice(
                "price.none",
                "Nothing says what " + key + " costs in the version " + version.name() + " from "
                        + version.newSalesFrom() + ".");
    }
}
