package org.tributary.billing;

import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.Refusal.Faults;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.KnownNames;
import org.tributary.channel.Route;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;

/**
 * What was sold, by which road, to whom.
 *
 * @param seller the seller of record; empty where it is the channel's principal
 * @param host who hosts it; empty where the channel says so, or nobody does
 * @param contract the customer's contract, 1 to 80 characters
 */
public record Sale(
        ChannelCode channel,
        Route route,
        Optional<OrganizationId> seller,
        Optional<OrganizationId> host,
        ProductId product,
        Optional<JointShare> joint,
        OrganizationId customer,
        CustomerSegment segment,
        Optional<String> contract) {

    /** @throws Refusal.Invalid with all faults, if the route does not end with the customer or the contract has no such form */
    public Sale {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                route.customer().equals(customer),
                "line.customer",
                "/route",
                "The route does not end with the customer.");
        faults.require(
                contract.isEmpty() || contract.get().matches("[\\p{L}\\p{N}._:#-]{1,80}"),
                "line.contract",
                "/contract",
                "Letters, digits and . _ : # - only, 80 at most.");
        faults.refuseIfAny("line.invalid");
    }

    /** A commercial sale where the channel says who sells and hosts, without a joint partner or contract. */
    public static Sale of(ChannelCode channel, Route route, ProductId product) {
        return new Sale(
                channel,
                route,
                Optional.empty(),
                Optional.empty(),
                product,
                Optional.empty(),
                route.customer(),
                CustomerSegment.COMMERCIAL,
                Optional.empty());
    }

    /** Notes every part of it that is not known, and a route that does not begin with a vendor. */
    public void checkNames(KnownNames known, String pointer, Faults faults) {
        known.check(channel, pointer + "/channel", faults);
        known.check(product, pointer + "/product", faults);
        List<OrganizationId> parties = route.parties();
        for (int hop = 0; hop < parties.size(); hop++) {
            known.check(parties.get(hop), pointer + "/route/" + hop, faults);
        }
        seller.ifPresent(its -> known.check(its, pointer + "/seller", faults));
        host.ifPresent(its -> known.check(its, pointer + "/host", faults));
        joint.ifPresent(its -> known.check(its.partner(), pointer + "/joint/partner", faults));
        known.checkVendor(route.vendor(), pointer + "/route/0", faults);
    }
}
