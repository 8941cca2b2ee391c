package org.tributary.offering.lifecycle;

/** What may be done with an offering. Before its first step it is a draft: nobody outside knows of it. */
public enum LifecycleState {
    /** It is known, and not sold yet. */
    ANNOUNCED("announced, not sold yet"),
    /** It is sold. */
    SELLABLE("sellable"),
    /** It is sold to nobody anew; who has it may renew. */
    RENEW_ONLY("renewed only, not sold anew"),
    /** It is neither sold nor renewed; who has it may use it until its end. */
    CONSUME_ONLY("consumed only, neither sold nor renewed"),
    /** It is over. */
    RETIRED("retired");

    private final String words;

    LifecycleState(String words) {
        this.words = words;
    }

    /** In words. */
    public String inWords() {
        return words;
    }
}
