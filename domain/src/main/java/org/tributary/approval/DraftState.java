package org.tributary.approval;

/** Where a draft is in its life. */
public enum DraftState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    PUBLISHED,
    REJECTED,
    WITHDRAWN
}
