package org.tributary.offering.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.channel.KnownNames;
import org.tributary.channel.boundary.Directory;
import org.tributary.offering.change.CatalogChange;
import org.tributary.offering.change.NewProduct;
import org.tributary.offering.change.Repricing;
import org.tributary.offering.lifecycle.LifecycleState;
import org.tributary.offering.lifecycle.LifecycleStep;
import org.tributary.offering.lifecycle.Offering;
import org.tributary.offering.price.PriceBook;

/** What a change of the catalogue is held against before it is kept, and once more before it is published: every fault in one answer. */
@Dependent
public class ChangeChecks {

    private final PriceBookRows books;
    private final Directory directory;

    @Inject
    public ChangeChecks(PriceBookRows books, Directory directory) {
        this.books = books;
        this.directory = directory;
    }

    /**
     * Holds a change against what is known.
     *
     * @throws Refusal.Invalid with every fault, pointers into the change
     */
    public void check(CatalogChange change, Instant now) {
        Refusal.Faults faults = new Refusal.Faults();
        KnownNames known = directory.known();
        checkProducts(change, known, faults);
        KnownNames then =
                known.with(change.products().stream().map(NewProduct::id).toList());
        List<PriceBook> shelf = books.all();
        checkPrices(change, shelf, then, faults);
        checkOfferings(change, shelf, then, now, faults);
        faults.refuseIfAny("catalog-change.invalid");
    }

    private static void checkProducts(CatalogChange change, KnownNames known, Refusal.Faults faults) {
        for (int i = 0; i < change.products().size(); i++) {
            ProductId id = change.products().get(i).id();
            faults.require(
                    !known.products().contains(id),
                    "product.known",
                    "/products/" + i + "/id",
                    "There is a product " + id + " already.");
        }
    }

    private static void checkPrices(
            CatalogChange change, List<PriceBook> shelf, KnownNames known, Refusal.Faults faults) {
        for (int i = 0; i < change.prices().size(); i++) {
            Repricing repricing = change.prices().get(i);
            String at = "/prices/" + i;
            faults.require(
                    shelf.stream().anyMatch(book -> book.id().equals(repricing.book())),
                    "price-book.unknown",
                    at + "/book",
                    "There is no price book " + repricing.book() + ".");
            BookChecks.checkProducts(repricing.version(), known, at + "/version", faults);
        }
    }

    private static void checkOfferings(
            CatalogChange change, List<PriceBook> shelf, KnownNames known, Instant now, Refusal.Faults faults) {
        List<PriceBook> then = repriced(change, shelf, now);
        for (int i = 0; i < change.offerings().size(); i++) {
            Offering offering = change.offerings().get(i);
            String at = "/offerings/" + i;
            checkNames(offering, known, at, faults);
            for (int step = 0; step < offering.lifecycle().size(); step++) {
                checkStep(
                        offering, offering.lifecycle().get(step), known, then, now, at + "/lifecycle/" + step, faults);
            }
        }
    }

    private static void checkNames(Offering offering, KnownNames known, String at, Refusal.Faults faults) {
        known.check(offering.product(), at + "/product", faults);
        offering.packaging().hosts().forEach(host -> known.check(host, at + "/packaging/hosts", faults));
        for (int part = 0; part < offering.bundle().size(); part++) {
            known.check(offering.bundle().get(part).product(), at + "/bundle/" + part + "/product", faults);
        }
    }

    private static void checkStep(
            Offering offering,
            LifecycleStep step,
            KnownNames known,
            List<PriceBook> shelf,
            Instant now,
            String at,
            Refusal.Faults faults) {
        step.channels().forEach(channel -> known.check(channel, at + "/channels", faults));
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
