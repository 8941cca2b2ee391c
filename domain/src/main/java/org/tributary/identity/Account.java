package org.tributary.identity;

import java.util.Locale;

/**
 * An account, and the person behind it. One person may hold several accounts: what two people must do, two accounts of one person do not.
 *
 * @param username stable within the realm
 * @param person stable wherever the person logs in; the username where the identity provider names nobody
 */
public record Account(String username, String person) {

    /** Whoever is behind it is compared without regard to case. */
    public Account {
        person = person.strip().toLowerCase(Locale.ROOT);
    }

    /** An account whose person nobody named. */
    public static Account of(String username) {
        return new Account(username, username);
    }

    /** Whether the same person is behind both, whichever accounts they are. */
    public boolean isSamePersonAs(Account other) {
        return person.equals(other.person) || username.equals(other.username);
    }

    @Override
    public String toString() {
        return username;
    }
}
