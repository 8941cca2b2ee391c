package org.tributary.approval.request;

/** Where a request is in its life. It leaves {@link #PENDING} once, for good. */
public enum RequestState {
    PENDING,
    /** Every step has its yes. */
    APPROVED,
    REJECTED,
    WITHDRAWN,
    /** Nobody decided in time. It follows from the clock. */
    EXPIRED
}
