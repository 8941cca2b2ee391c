package org.tributary.channel;

import java.util.HashSet;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.party.OrganizationId;

/**
 * The chain of parties from the vendor, first, to the customer, last.
 *
 * @param parties two to eight, each once
 */
public record Route(List<OrganizationId> parties) {

    /** @throws Refusal.Invalid if there are fewer than two parties, more than eight, or one stands twice */
    public Route {
        parties = List.copyOf(parties);
        if (parties.size() < 2 || parties.size() > 8) {
            throw new Refusal.Invalid(
                    "route.length", "A route has two to eight parties, from the vendor to the customer.");
        }
        if (new HashSet<>(parties).size() < parties.size()) {
            throw new Refusal.Invalid("route.repeated", "A party stands on the route twice.");
        }
    }

    /** The first party. */
    public OrganizationId vendor() {
        return parties.getFirst();
    }

    /** The last party. */
    public OrganizationId customer() {
        return parties.getLast();
    }

    /** Whether the party stands on it. */
    public boolean passes(OrganizationId party) {
        return parties.contains(party);
    }
}
