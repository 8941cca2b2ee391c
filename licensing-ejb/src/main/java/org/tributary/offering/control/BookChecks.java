package org.tributary.offering.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.channel.KnownNames;
import org.tributary.channel.boundary.Directory;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceEntry;

/** What price books name must be there: every fault in one answer. */
@Dependent
public class BookChecks {

    private final Directory directory;

    @Inject
    public BookChecks(Directory directory) {
        this.directory = directory;
    }

    /** @throws Refusal.Invalid with everything that books with their versions name and nobody knows, pointers into the list */
    public void check(List<PriceBook> books) {
        Refusal.Faults faults = new Refusal.Faults();
        KnownNames known = directory.known();
        for (int i = 0; i < books.size(); i++) {
            check(books.get(i), known, "/priceBooks/" + i, faults);
        }
        faults.refuseIfAny("price-books.invalid");
    }

    /** @throws Refusal.Invalid with everything that a book names and nobody knows */
    public void check(PriceBook book) {
        Refusal.Faults faults = new Refusal.Faults();
        check(book, directory.known(), "", faults);
        faults.refuseIfAny("price-book.invalid");
    }

    private static void check(PriceBook book, KnownNames known, String at, Refusal.Faults faults) {
        book.channel().ifPresent(channel -> known.check(channel, at + "/channel", faults));
        book.customer().ifPresent(customer -> known.check(customer, at + "/customer", faults));
        for (int version = 0; version < book.versions().size(); version++) {
            checkProducts(book.versions().get(version), known, at + "/versions/" + version, faults);
        }
    }

    /** Notes products of a version that are not known. */
    static void checkProducts(PriceBookVersion version, KnownNames known, String at, Refusal.Faults faults) {
        List<PriceEntry> entries = version.entries();
        for (int row = 0; row < entries.size(); row++) {
            known.check(entries.get(row).product(), at + "/entries/" + row + "/product", faults);
        }
    }
}
