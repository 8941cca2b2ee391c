package org.tributary.terms.clause;

/**
 * What a share is taken of. Bases stack in this order and never refer to each other in a circle: each is made of the price and the
 * route alone, but for {@link #VENDOR_REVENUE}, which adds shares taken of any other base.
 */
public enum Base {
    /** What the customer pays. */
    CUSTOMER_GROSS("the customer's price"),
    /** The customer's price less what tax authorities take. */
    NET_OF_TAX("the customer's price net of tax"),
    /** The same less what marketplaces and hosting clouds take as their fee. */
    NET_OF_MARKETPLACE_FEE("the customer's price net of tax and marketplace fees"),
    /** What the channel's principal receives after all deductions of the route. */
    SELLER_RECEIPTS("the seller's receipts"),
    /** The same where the vendor is the principal, less a joint partner's part, and nothing elsewhere. */
    VENDOR_NET_RECEIPTS("the vendor's net receipts"),
    /** The vendor's net receipts and the shares it receives of the same line (agreements, 2.8, {@code share.royaltyInBase}). */
    VENDOR_REVENUE("the vendor's net receipts and the shares it receives");

    private final String words;

    Base(String words) {
        this.words = words;
    }

    /** In words, for explanations. */
    public String inWords() {
        return words;
    }
}
