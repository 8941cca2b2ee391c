package org.tributary.offering.control;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.boundary.Channels;
import org.tributary.offering.change.CatalogChange;
import org.tributary.offering.change.Repricing;
import org.tributary.offering.lifecycle.LifecycleState;
import org.tributary.offering.lifecycle.LifecycleStep;
import org.tributary.offering.lifecycle.Offering;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceEntry;

/** What a change of the catalogue is held against before it is kept, and once more before it is published: every fault in one answer. */
@Dependent
public class ChangeChecks {

    private final PriceBookRows books;
    private final Catalog catalog;
    private final Channels channels;

    @Inject
    public ChangeChecks(PriceBookRows books, Catalog catalog, Channels channels) {
        this.books = books;
        this.catalog = catalog;
        this.channels = channels;
    }

    /**
     * Holds a change against what is known.
     *
     * @throws Refusal.Invalid with every fault, pointers into the change
     */
    public void check(CatalogChange change, Instant now) {
        Refusal.Faults faults = new Refusal.Faults();
        Set<ProductId> known = catalog.list().stream().map(Product::id).collect(toSet());
        checkProducts(change, known, faults);
        Set<ProductId> then = new HashSet<>(known);
        change.products().forEach(product -> then.add(product.id()));
        List<PriceBook> shelf = books.all();
        checkPrices(change, shelf, then, faults);
        checkOfferings(change, shelf, then, now, faults);
        faults.refuseIfAny("catalog-change.invalid");
    }

    private static void checkProducts(CatalogChange change, Set<ProductId> known, Refusal.Faults faults) {
        for (int i = 0; i < change.products().size(); i++) {
            ProductId id = change.products().get(i).id();
            faults.require(
                    !known.contains(id),
                    "product.known",
                    "/products/" + i + "/id",
                    "There is a product " + id + " already.");
        }
    }

    private static void checkPrices(
            CatalogChange change, List<PriceBook> shelf, Set<ProductId> products, Refusal.Faults faults) {
        for (int i = 0; i < change.prices().size(); i++) {
            Repricing repricing = change.prices().get(i);
            String at = "/prices/" + i;
            faults.require(
                    shelf.stream().anyMatch(book -> book.id().equals(repricing.book())),
                    "price-book.unknown",
                    at + "/book",
                    "There is no price book " + repricing.book() + ".");
            List<PriceEntry> entries = repricing.version().entries();
            for (int row = 0; row < entries.size(); row++) {
                ProductId product = entries.get(row).product();
                faults.require(
                        products.contains(product),
                        "product.unknown",
                        at + "/version/entries/" + row + "/product",
                        "There is no product " + product + ".");
            }
        }
    }

    private void checkOfferings(
            CatalogChange change, List<PriceBook> shelf, Set<ProductId> products, Instant now, Refusal.Faults faults) {
        Set<ChannelCode> roads = channels.list().stream().map(Channel::code).collect(toSet());
        List<PriceBook> then = repriced(change, shelf, now);
        for (int i = 0; i < change.offerings().size(); i++) {
            Offering offering = change.offerings().get(i);
            String at = "/offerings/" + i;
            faults.require(
                    products.contains(offering.product()),
                    "product.unknown",
                    at + "/product",
                    "There is no product " + offering.product() + ".");
            for (int step = 0; step < offering.lifecycle().size(); step++) {
                checkStep(
                        offering, offering.lifecycle().get(step), roads, then, now, at + "/lifecycle/" + step, faults);
            }
        }
    }

    private static void checkStep(
            Offering offering,
            LifecycleStep step,
            Set<ChannelCode> roads,
            List<PriceBook> shelf,
            Instant now,
            String at,
            Refusal.Faults faults) {
        step.channels().stream()
                .filter(channel -> !roads.contains(channel))
                .forEach(channel ->
                        faults.add("channel.unknown", at + "/channels", "There is no channel " + channel + "."));
        faults.require(
                step.state() != LifecycleState.SELLABLE || isPriced(offering.product(), step.from(), shelf, now),
                "offering.unpriced",
                at + "/from",
                "No price book says what " + offering.product() + " costs on " + step.from() + ".");
    }

    private static boolean isPriced(ProductId product, LocalDate day, List<PriceBook> shelf, Instant now) {
        return shelf.stream()
                .flatMap(book -> book.lanes(now).stream())
                .filter(lane -> lane.days().contains(day))
                .flatMap(lane -> lane.version().entries().stream())
                .anyMatch(entry -> entry.product().equals(product));
    }

    /** The books as they would be. */
    private static List<PriceBook> repriced(CatalogChange change, List<PriceBook> shelf, Instant now) {
        List<PriceBook> then = new ArrayList<>();
        for (PriceBook book : shelf) {
            then.add(change.prices().stream()
                    .filter(repricing -> repricing.book().equals(book.id()))
                    .findFirst()
                    .map(repricing -> book.with(repricing.version().recorded(now)))
                    .orElse(book));
        }
        return then;
    }
}
