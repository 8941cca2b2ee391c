package org.tributary.identity;

import java.util.Optional;
import java.util.Set;

/**
 * The caller, as the identity provider vouches for it.
 *
 * @param username stable within the realm
 * @param name as printed
 * @param roles names of {@link Role}
 * @param partner the id of the organization a partner's user belongs to; empty for the vendor's staff and systems
 * @param person who is behind the account, the same for all accounts of one person; the username where nobody is named
 */
public record Actor(String username, String name, Set<String> roles, Optional<String> partner, String person) {

    /** Copies the roles; what can be no organization's id is none, so that nobody is taken for the vendor by a name. */
    public Actor {
        roles = Set.copyOf(roles);
        partner = partner.filter(id -> id.matches("[a-z0-9][a-z0-9-]{0,59}"));
        person = person.isBlank() ? username : person;
    }

    /** A caller whose person nobody named. */
    public Actor(String username, String name, Set<String> roles, Optional<String> partner) {
        this(username, name, roles, partner, username);
    }

    /** The account, and the person behind it. */
    public Account account() {
        return new Account(username, person);
    }

    /** Whether it holds any of these roles. */
    public boolean hasAny(String... names) {
        return Set.of(names).stream().anyMatch(roles::contains);
    }

    /**
     * What the caller may see, as the database's row-level security reads it: {@code *} for the vendor's staff and systems, a
     * partner's id for its users, and empty, which is nothing at all, for a partner's user without an organization.
     */
    public String scope() {
        if (hasAny(Role.PARTNER_USER, Role.PARTNER_ADMIN) || partner.isPresent()) {
            return partner.orElse("");
        }
        return hasAny(Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM)
                ? "*"
                : "";
    }
}
