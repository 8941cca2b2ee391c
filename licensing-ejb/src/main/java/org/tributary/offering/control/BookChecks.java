package org.tributary.offering.control;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.boundary.Channels;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceEntry;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.party.boundary.Organizations;

/** What price books name must be there: every fault in one answer. */
@Dependent
public class BookChecks {

    private final Catalog catalog;
    private final Channels channels;
    private final Organizations organizations;

    @Inject
    public BookChecks(Catalog catalog, Channels channels, Organizations organizations) {
        this.catalog = catalog;
        this.channels = channels;
        this.organizations = organizations;
    }

    /** @throws Refusal.Invalid with everything that is not known, pointers into the list */
    public void check(List<PriceBook> books) {
        Refusal.Faults faults = new Refusal.Faults();
        Set<ProductId> products = catalog.list().stream().map(Product::id).collect(toSet());
        Set<ChannelCode> roads = channels.list().stream().map(Channel::code).collect(toSet());
        Set<OrganizationId> customers =
                organizations.list().stream().map(Organization::id).collect(toSet());
        for (int i = 0; i < books.size(); i++) {
            PriceBook book = books.get(i);
            String at = books.size() == 1 && book.versions().isEmpty() ? "" : "/priceBooks/" + i;
            book.channel()
                    .filter(road -> !roads.contains(road))
                    .ifPresent(road ->
                            faults.add("channel.unknown", at + "/channel", "There is no channel " + road + "."));
            book.customer()
                    .filter(customer -> !customers.contains(customer))
                    .ifPresent(customer -> faults.add(
                            "organization.unknown", at + "/customer", "There is no organization " + customer + "."));
            for (int version = 0; version < book.versions().size(); version++) {
                check(book.versions().get(version).entries(), products, at + "/versions/" + version, faults);
            }
        }
        faults.refuseIfAny("price-books.invalid");
    }

    private static void check(List<PriceEntry> entries, Set<ProductId> products, String at, Refusal.Faults faults) {
        for (int row = 0; row < entries.size(); row++) {
            ProductId product = entries.get(row).product();
            faults.require(
                    products.contains(product),
                    "product.unknown",
                    at + "/entries/" + row + "/product",
                    "There is no product " + product + ".");
        }
    }
}
