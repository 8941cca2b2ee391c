package org.tributary.terms.clause;

/** When an amount enters a clause's base. */
public enum Basis {
    /** When the line is reported. */
    INVOICED("as invoiced"),
    /** In the proportion in which the customer has paid the line, when the payment is known. */
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
