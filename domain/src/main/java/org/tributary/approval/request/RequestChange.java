package org.tributary.approval.request;

import java.time.Instant;
import java.util.Optional;
import org.tributary.identity.Account;

/**
 * Something that was done to a request.
 *
 * @param role under which a decision was taken: the step's, or the one it was escalated to; empty for anything else
 * @param onBehalfOf who let the other one decide; empty where somebody decided by himself
 */
public record RequestChange(
        Kind what,
        Account by,
        Optional<String> role,
        Optional<Account> onBehalfOf,
        Instant at,
        Optional<String> comment) {

    /** What can be done. */
    public enum Kind {
        OPEN,
        APPROVE,
        REJECT,
        WITHDRAW
    }

    /** What is done without a role. */
    static RequestChange of(Kind what, Account by, Instant at, Optional<String> comment) {
        return new RequestChange(what, by, Optional.empty(), Optional.empty(), at, comment);
    }

    /** Whether it is somebody's yes or no. */
    boolean isDecision() {
        return what == Kind.APPROVE || what == Kind.REJECT;
    }

    /** Whether a person took part in it: did it, or let it be done. */
    boolean isDoneBy(Account account) {
        return by.isSamePersonAs(account)
                || onBehalfOf.filter(account::isSamePersonAs).isPresent();
    }
}
