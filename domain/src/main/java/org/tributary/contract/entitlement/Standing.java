package org.tributary.contract.entitlement;

/** How a contract line stands on a day. Only what is granted may be used. */
public enum Standing {
    /** Its first day is still to come. */
    NOT_BEGUN,
    /** It is served. */
    GRANTED,
    /** It runs, and its contract is suspended. */
    SUSPENDED,
    /** It ran until the day that was agreed: its own, or the contract's. */
    ENDED_WITH_TERM,
    /** It was ended sooner, by a contract that lets anything be taken back at any time. */
    ENDED_BY_REDUCTION,
    /** It was taken back within its window of cancellation, or on its first day. */
    ENDED_BY_CANCELLATION,
    /** Its contract was terminated. */
    ENDED_BY_TERMINATION
}
