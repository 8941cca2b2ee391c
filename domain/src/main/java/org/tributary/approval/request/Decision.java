package org.tributary.approval.request;

/** What is said to a request. */
public enum Decision {
    APPROVE,
    /** With a reason; for good. */
    REJECT
}
