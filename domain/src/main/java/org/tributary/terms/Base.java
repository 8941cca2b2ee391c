package org.tributary.terms;

/** What a share is taken of. */
public enum Base {
    /** What the customer pays. */
    CUSTOMER_GROSS("the customer's price"),
    /** What the channel's principal receives after the route's deductions. */
    SELLER_RECEIPTS("the seller's receipts"),
    /** The same where the vendor is the principal, and nothing elsewhere. */
    VENDOR_NET_RECEIPTS("the vendor's net receipts");

    private final String words;

    Base(String words) {
        this.words = words;
    }

    /** In words, for explanations. */
    public String inWords() {
        return words;
    }
}
