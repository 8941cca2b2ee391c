package org.tributary.terms.clause;

import java.util.Optional;
import java.util.Set;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;

/**
 * What a clause is asked about: a sale that happened, or one that is planned.
 *
 * @param channel empty where only permission is asked
 * @param route the parties it passes, in any order; empty where only permission is asked
 * @param seller the seller of record
 * @param host who hosts it; empty where nobody does
 */
public record Subject(
        Optional<ChannelCode> channel,
        Set<OrganizationId> route,
        OrganizationId seller,
        Optional<OrganizationId> host,
        ProductId product,
        ProductClass productClass,
        CustomerSegment segment) {

    /** Copies the route. */
    public Subject {
        route = Set.copyOf(route);
    }
}
