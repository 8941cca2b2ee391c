package org.tributary.deal;

import java.util.Optional;

/** What happens to a deal. */
public enum DealStep {
    SUBMIT,
    REGISTER,
    REFUSE,
    WITHDRAW,
    /** Its protection goes on for longer, once. */
    EXTEND,
    /** A conflict of it was decided. */
    ADJUDICATE,
    WIN,
    LOSE;

    /** Whether it can be done to a deal in a state. */
    public boolean startsFrom(DealState state) {
        return switch (this) {
            case SUBMIT -> false;
            case REGISTER, REFUSE, ADJUDICATE -> state == DealState.SUBMITTED;
            case WITHDRAW -> state == DealState.SUBMITTED || state == DealState.REGISTERED;
            case EXTEND, WIN, LOSE -> state == DealState.REGISTERED;
        };
    }

    /** The state it leads to; empty where it leaves the state as it was. */
    public Optional<DealState> to() {
        return switch (this) {
            case SUBMIT -> Optional.of(DealState.SUBMITTED);
            case REGISTER -> Optional.of(DealState.REGISTERED);
            case REFUSE -> Optional.of(DealState.REFUSED);
            case WITHDRAW -> Optional.of(DealState.WITHDRAWN);
            case WIN -> Optional.of(DealState.WON);
            case LOSE -> Optional.of(DealState.LOST);
            case EXTEND, ADJUDICATE -> Optional.empty();
        };
    }

    /** Whether it decides on what somebody else submitted. */
    public boolean decides() {
        return this == REGISTER || this == REFUSE || this == ADJUDICATE;
    }
}
