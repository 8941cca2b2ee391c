package org.tributary.channel.boundary;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tributary.catalog.Product;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.channel.Channel;
import org.tributary.channel.KnownNames;
import org.tributary.party.Organization;
import org.tributary.party.boundary.Organizations;

/** What documents may name, as it is now. For other contexts, within their transaction. */
@Dependent
public class Directory {

    private final Channels channels;
    private final Catalog catalog;
    private final Organizations organizations;

    @Inject
    public Directory(Channels channels, Catalog catalog, Organizations organizations) {
        this.channels = channels;
        this.catalog = catalog;
        this.organizations = organizations;
    }

    /** Every channel, product and organization that the caller may see. */
    public KnownNames known() {
        return new KnownNames(
                channels.list().stream().map(Channel::code).collect(toSet()),
                catalog.list().stream().map(Product::id).collect(toSet()),
                organizations.list().stream().collect(toMap(Organization::id, Organization::kind)));
    }
}
