package org.tributary.deal;

/** Where a deal is in its life. */
public enum DealState {
    /** It waits for a decision. */
    SUBMITTED,
    /** It is protected until a day. */
    REGISTERED,
    REFUSED,
    WITHDRAWN,
    WON,
    LOST,
    /** Its protection ended without a result: others may register it. It follows from the day alone. */
    EXPIRED;

    /** Whether nothing can happen to it any more. */
    public boolean isTerminal() {
        return this != SUBMITTED && this != REGISTERED;
    }
}
