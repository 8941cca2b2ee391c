package org.tributary.quote;

/** What can be done with a quote, and the state it leads to. */
public enum QuoteStep {
    /** A version is written; one that was presented is a draft again. */
    WRITE(QuoteState.DRAFT),
    /** The last version is given to the customer. */
    PRESENT(QuoteState.PRESENTED),
    /** The customer signs what was presented. */
    ACCEPT(QuoteState.ACCEPTED),
    /** With a reason. */
    DECLINE(QuoteState.DECLINED),
    /** With a reason. */
    WITHDRAW(QuoteState.WITHDRAWN);

    private final QuoteState to;

    QuoteStep(QuoteState to) {
        this.to = to;
    }

    /** The state it leads to. */
    public QuoteState to() {
        return to;
    }

    /** Whether it can be taken from a state. */
    public boolean startsFrom(QuoteState state) {
        return switch (this) {
            case WRITE, WITHDRAW -> !state.isTerminal();
            case PRESENT -> state == QuoteState.DRAFT;
            case ACCEPT, DECLINE -> state == QuoteState.PRESENTED;
        };
    }

    /** Whether it says why. */
    public boolean needsWords() {
        return this == DECLINE || this == WITHDRAW;
    }
}
