package org.tributary.offering.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.offering.control.BookChecks;
import org.tributary.offering.control.PriceBookRows;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceBooks;
import org.tributary.offering.price.PriceFound;
import org.tributary.offering.price.PriceQuestion;

/** The price books: what anything costs, sold through any channel in any country on any day, as known on any other. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class PriceLists {

    @Inject
    PriceBookRows books;

    @Inject
    BookChecks checks;

    @Inject
    Database database;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** All price books, by id, each with every version that was ever recorded. */
    public List<PriceBook> list() {
        return books.all();
    }

    /** @throws Refusal.NotFound if there is no such book */
    public PriceBook require(PriceBookId id) {
        return books.require(id);
    }

    /**
     * What something costs.
     *
     * @throws org.tributary.offering.price.NoPrice if nothing says so
     */
    public PriceFound priceOf(PriceQuestion question) {
        return new PriceBooks(books.all()).priceOf(question);
    }

    /**
     * Opens a book without a version. A repeat returns the first.
     *
     * @param book its versions do not matter: they are drafted and published
     * @throws Known if there is another book of this id
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN})
    public PriceBook open(PriceBook book) {
        database.lock("tributary.reference-data");
        PriceBook empty = book.withVersions(List.of());
        checks.check(empty);
        return books.find(book.id()).map(known -> same(known, empty)).orElseGet(() -> {
            books.add(empty, clock.instant());
            trail.record("price-book.open", book.id().value(), book.name());
            return empty;
        });
    }

    private static PriceBook same(PriceBook known, PriceBook fresh) {
        if (!known.withVersions(List.of()).equals(fresh)) {
            throw new Known(fresh.id());
        }
        return known;
    }

    /** What was loaded: how many versions were new, and how many were there already. */
    public record Loaded(int added, int unchanged) {}

    /**
     * Adds books that are not there yet with their history, and to those that are the versions that they bring.
     *
     * @throws Refusal.Invalid with every product, channel and customer that is not known
     */
    @RolesAllowed(Role.ADMIN)
    public Loaded load(List<PriceBook> fresh) {
        database.lock("tributary.reference-data");
        checks.check(fresh);
        Instant now = clock.instant();
        int added = fresh.stream().mapToInt(book -> add(book, now)).sum();
        int brought = fresh.stream().mapToInt(book -> book.versions().size()).sum();
        if (added > 0) {
            trail.record("price-books.loaded", "price books", added + " versions added");
        }
        return new Loaded(added, brought - added);
    }

    /** Adds what is missing of a book, and returns how many versions that is. */
    private int add(PriceBook book, Instant now) {
        Optional<PriceBook> known = books.find(book.id());
        if (known.isEmpty()) {
            books.add(book, now);
            return book.versions().size();
        }
        List<PriceBookVersion> missing = book.versions().stream()
                .filter(version -> !known.get().versions().contains(version))
                .toList();
        books.addVersions(book.id(), missing);
        return missing.size();
    }

    /**
     * Withdraws a version before its day: from now on it is as if it had never been.
     *
     * @param reason in words, 500 characters at most
     * @throws Refusal.NotFound if no version begins on that day
     * @throws Refusal.Invalid if its day has come, or no reason is given
     */
    @RolesAllowed({Role.APPROVER, Role.FINANCE})
    public PriceBook withdraw(PriceBookId id, LocalDate newSalesFrom, String reason) {
        database.lock("tributary.reference-data");
        Instant now = clock.instant();
        PriceBookVersion version =
                books.version(id, newSalesFrom, now).orElseThrow(() -> new Refusal.NotFound("price-book-version"));
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                newSalesFrom.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC)),
                "price-book.begun",
                "",
                "The prices of " + version.name() + " hold since " + newSalesFrom
                        + "; publish a version that follows them.");
        faults.require(
                !reason.isBlank() && reason.length() <= 500,
                "price-book.reason",
                "/reason",
                "A withdrawal gives its reason, in 500 characters at most.");
        faults.refuseIfAny("price-book.withdrawal");
        books.withdraw(id, version, now, actor.require().username(), reason);
        trail.record("price-book.withdraw", id.value(), version.name() + " from " + newSalesFrom + ": " + reason);
        return books.require(id);
    }

    /** Another book has this id. */
    public static final class Known extends Refusal {
        private static final long serialVersionUID = 1L;

        Known(PriceBookId id) {
            super(Kind.CONFLICT, "price-book.known", "There is another price book " + id + ".");
        }
    }
}
