package org.tributary.contract.renewal;

/** Where the end of a term stands on a day. */
public enum RenewalState {
    /** It ends unless both agree on another term. */
    NEGOTIATING,
    /** Another term follows by itself; notice may still be given. */
    NOTICE_OPEN,
    /** Another term follows by itself, and notice may not be given any more. */
    NOTICE_PASSED,
    /** It will end: one side gave notice. */
    NOTICE_GIVEN,
    /** It will end: both agreed on the day, or one had the right to. */
    TERMINATED,
    /** It ended, and another term followed. */
    RENEWED,
    /** It ended, and none followed. */
    ENDED;

    /** Whether somebody may still change what becomes of it. */
    public boolean isAtRisk() {
        return this == NEGOTIATING || this == NOTICE_OPEN;
    }

    /** Whether it is lost, or will be. */
    public boolean isChurned() {
        return this == NOTICE_GIVEN || this == TERMINATED || this == ENDED;
    }
}
