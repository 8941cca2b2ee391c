package org.tributary.approval;

/** What can be done with a draft, and the state it leads to. */
public enum Step {
    /** It is written; the first step of every draft. */
    CREATE(DraftState.DRAFT),
    /** Its document or its golden cases are replaced: what was submitted or approved no longer is. */
    EDIT(DraftState.DRAFT),
    SUBMIT(DraftState.SUBMITTED),
    /** By somebody who neither wrote nor edited it. */
    APPROVE(DraftState.APPROVED),
    /** With a reason. */
    REJECT(DraftState.REJECTED),
    /** It holds from now on: a revision of its agreement, a version of its price book. */
    PUBLISH(DraftState.PUBLISHED),
    WITHDRAW(DraftState.WITHDRAWN);

    private final DraftState to;

    Step(DraftState to) {
        this.to = to;
    }

    /** The state it leads to. */
    public DraftState to() {
        return to;
    }

    /** Whether it can be taken from a state. */
    public boolean startsFrom(DraftState state) {
        return switch (this) {
            case CREATE -> false;
            case EDIT, WITHDRAW -> state != DraftState.PUBLISHED && state != DraftState.WITHDRAWN;
            case SUBMIT -> state == DraftState.DRAFT;
            case APPROVE -> state == DraftState.SUBMITTED;
            case REJECT -> state == DraftState.SUBMITTED || state == DraftState.APPROVED;
            case PUBLISH -> state == DraftState.APPROVED;
        };
    }
}
