package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.tributary.Refusal.Faults;
import org.tributary.billing.Sale;
import org.tributary.catalog.Product;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.channel.Channel;
import org.tributary.channel.boundary.Channels;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.party.boundary.Organizations;

/** Notes what a document names and nobody knows. */
@Dependent
public class KnownNames {

    private final Channels channels;
    private final Catalog catalog;
    private final Organizations organizations;

    @Inject
    public KnownNames(Channels channels, Catalog catalog, Organizations organizations) {
        this.channels = channels;
        this.catalog = catalog;
        this.organizations = organizations;
    }

    /** Notes every part of a sale that is not known, and a route that does not begin with a vendor. */
    public void check(Sale sale, String at, Faults faults) {
        Map<OrganizationId, Organization.Kind> parties = parties();
        faults.require(
                channels.list().stream().map(Channel::code).anyMatch(sale.channel()::equals),
                "channel.unknown",
                at + "/channel",
                "There is no channel " + sale.channel() + ".");
        faults.require(
                catalog.list().stream().map(Product::id).anyMatch(sale.product()::equals),
                "product.unknown",
                at + "/product",
                "There is no product " + sale.product() + ".");
        check(parties, sale.route().parties(), hop -> at + "/route/" + hop, faults);
        sale.seller().ifPresent(seller -> check(parties, List.of(seller), _ -> at + "/seller", faults));
        sale.host().ifPresent(host -> check(parties, List.of(host), _ -> at + "/host", faults));
        sale.joint().ifPresent(joint -> check(parties, List.of(joint.partner()), _ -> at + "/joint/partner", faults));
        faults.require(
                parties.getOrDefault(sale.route().vendor(), Organization.Kind.VENDOR) == Organization.Kind.VENDOR,
                "route.vendor",
                at + "/route/0",
                "A route begins with the vendor.");
    }

    /**
     * Notes every organization that is not known.
     *
     * @param at where each stands, by its place in the list
     */
    public void check(List<OrganizationId> named, IntFunction<String> at, Faults faults) {
        check(parties(), named, at, faults);
    }

    private Map<OrganizationId, Organization.Kind> parties() {
        return organizations.list().stream().collect(Collectors.toMap(Organization::id, Organization::kind));
    }

    private static void check(
            Map<OrganizationId, Organization.Kind> parties,
            List<OrganizationId> named,
            IntFunction<String> at,
            Faults faults) {
        for (int i = 0; i < named.size(); i++) {
            faults.require(
                    parties.containsKey(named.get(i)),
                    "organization.unknown",
                    at.apply(i),
                    "There is no organization " + named.get(i) + ".");
        }
    }
}
