package org.tributary.quote;

/** Where a quote is in its life. */
public enum QuoteState {
    /** It is being written. */
    DRAFT,
    /** The customer has it. */
    PRESENTED,
    /** It became a contract. */
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    /** Its last day passed without an answer. It follows from the day alone. */
    EXPIRED;

    /** Whether nothing can happen to it any more. */
    public boolean isTerminal() {
        return this == ACCEPTED || this == DECLINED || this == WITHDRAWN;
    }
}
