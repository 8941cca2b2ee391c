package org.tributary.terms.clause;

/** When an amount enters a clause's base. */
public enum Basis {
    /** When the line is reported. */
    INVOICED("as invoiced"),
    /**
     * In the proportion in which the customer has paid the line, when the payment is known, half-up at the minor unit. A share taken of
     * what is paid enters the vendor's revenue as it is, since it holds no more than that part.
     */
    PAID("as paid");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** In words, for explanations. */
    public String inWords() {
        return words;
    }
}
