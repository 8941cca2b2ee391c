package org.tributary.approval;

import java.time.Instant;
import java.util.Optional;
import org.tributary.identity.Account;

/**
 * Who does something to a draft, having read which version of it, and when.
 *
 * @param by the account, and the person behind it
 * @param version the one that was read; another one refuses
 * @param comment in words, where there is something to say
 */
public record Act(Account by, int version, Instant at, Optional<String> comment) {

    /** By an account whose person nobody named. */
    public Act(String actor, int version, Instant at, Optional<String> comment) {
        this(Account.of(actor), version, at, comment);
    }

    /** The username of who does it. */
    public String actor() {
        return by.username();
    }
}
