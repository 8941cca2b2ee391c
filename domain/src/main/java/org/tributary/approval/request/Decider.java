package org.tributary.approval.request;

import java.util.List;
import java.util.Set;
import org.tributary.identity.Account;
import org.tributary.identity.Actor;

/**
 * Who would decide, by which own roles, and for whom else.
 *
 * @param lent the delegations to this account that bear now
 */
public record Decider(Account account, Set<String> roles, List<Delegation> lent) {

    /** Copies the lists. */
    public Decider {
        roles = Set.copyOf(roles);
        lent = List.copyOf(lent);
    }

    /** A caller, with what is lent to its account. */
    public static Decider of(Actor actor, List<Delegation> lent) {
        return new Decider(actor.account(), actor.roles(), lent);
    }
}
