package org.tributary.channel;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tributary.Refusal.Faults;
import org.tributary.catalog.ProductId;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;

/**
 * Channels, products and organizations there are at one moment: what a document names is held against them.
 *
 * @param organizations each with its kind
 */
public record KnownNames(
        Set<ChannelCode> channels, Set<ProductId> products, Map<OrganizationId, Organization.Kind> organizations) {

    /** Copies what is known. */
    public KnownNames {
        channels = Set.copyOf(channels);
        products = Set.copyOf(products);
        organizations = Map.copyOf(organizations);
    }

    /** With more products. */
    public KnownNames with(Collection<ProductId> more) {
        Set<ProductId> all = new HashSet<>(products);
        all.addAll(more);
        return new KnownNames(channels, all, organizations);
    }

    /** Notes a channel that is not known. */
    public void check(ChannelCode channel, String pointer, Faults faults) {
        faults.require(channels.contains(channel), "channel.unknown", pointer, "There is no channel " + channel + ".");
    }

    /** Notes a product that is not known. */
    public void check(ProductId product, String pointer, Faults faults) {
        faults.require(products.contains(product), "product.unknown", pointer, "There is no product " + product + ".");
    }

    /** Notes an organization that is not known. */
    public void check(OrganizationId organization, String pointer, Faults faults) {
        faults.require(
                organizations.containsKey(organization),
                "organization.unknown",
                pointer,
                "There is no organization " + organization + ".");
    }

    /** Notes that a route does not begin with a vendor; one that is not known is noted by itself. */
    public void checkVendor(OrganizationId first, String pointer, Faults faults) {
        faults.require(
                organizations.getOrDefault(first, Organization.Kind.VENDOR) == Organization.Kind.VENDOR,
                "route.vendor",
                pointer,
                "A route begins with the vendor.");
    }
}
