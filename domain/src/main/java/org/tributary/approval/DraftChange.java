package org.tributary.approval;

import java.time.Instant;
import java.util.Optional;
import org.tributary.identity.Account;

/**
 * A step that was taken.
 *
 * @param by who took it
 * @param comment in words; always there for a rejection
 */
public record DraftChange(Step step, Account by, Instant at, Optional<String> comment) {

    /** By an account whose person nobody named. */
    public DraftChange(Step step, String actor, Instant at, Optional<String> comment) {
        this(step, Account.of(actor), at, comment);
    }

    /** The username of who took it. */
    public String actor() {
        return by.username();
    }
}
