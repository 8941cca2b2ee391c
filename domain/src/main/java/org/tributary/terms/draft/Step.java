package org.tributary.terms.draft;

import org.tributary.terms.draft.Draft.State;

/** What can be done with a draft, and the state it leads to. */
public enum Step {
    /** It is written; the first step of every draft. */
    CREATE(State.DRAFT),
    /** Its document or its golden cases are replaced: what was submitted or approved no longer is. */
    EDIT(State.DRAFT),
    SUBMIT(State.SUBMITTED),
    /** By somebody who neither wrote nor edited it. */
    APPROVE(State.APPROVED),
    /** With a reason. */
    REJECT(State.REJECTED),
    /** It becomes a revision of its agreement. */
    PUBLISH(State.PUBLISHED),
    WITHDRAW(State.WITHDRAWN);

    private final State to;

    Step(State to) {
        this.to = to;
    }

    /** The state it leads to. */
    public State to() {
        return to;
    }

    /** Whether it can be taken from a state. */
    public boolean startsFrom(State state) {
        return switch (this) {
            case CREATE -> false;
            case EDIT, WITHDRAW -> state != State.PUBLISHED && state != State.WITHDRAWN;
            case SUBMIT -> state == State.DRAFT;
            case APPROVE -> state == State.SUBMITTED;
            case REJECT -> state == State.SUBMITTED || state == State.APPROVED;
            case PUBLISH -> state == State.APPROVED;
        };
    }
}
