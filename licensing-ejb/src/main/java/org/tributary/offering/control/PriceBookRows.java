package org.tributary.offering.control;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.PriceBookVersion;

/** Price books with every version that was ever recorded, kept. */
@Dependent
public class PriceBookRows {

    private static final String ROWS = """
            select version.book, version.new_sales_from, version.recorded_at, version.xmin::text as written, withdrawn_at
            from tributary.price_book_version version
            left join tributary.price_book_withdrawal using (book, new_sales_from, recorded_at)""";

    private static final String DOCUMENTS = """
            select version.book, version.new_sales_from, version.recorded_at, version.xmin::text as written,
                version.document::text as document
            from tributary.price_book_version version""";

    private final Database database;
    private final VersionsRead read;

    @Inject
    public PriceBookRows(Database database, VersionsRead read) {
        this.database = database;
        this.read = read;
    }

    /** All, by id. */
    public List<PriceBook> all() {
        Map<String, List<PriceBookVersion>> versions = versions("", List.of());
        return database.query(
                "select id, document::text as document from tributary.price_book order by id",
                List.of(),
                row -> book(row, versions));
    }

    /** One, if there is one of this id. */
    public Optional<PriceBook> find(PriceBookId id) {
        Map<String, List<PriceBookVersion>> versions = versions(" where version.book = ?", List.of(id.value()));
        return database.find(
                "select id, document::text as document from tributary.price_book where id = ?",
                List.of(id.value()),
                row -> book(row, versions));
    }

    /** @throws Refusal.NotFound if there is none of this id */
    public PriceBook require(PriceBookId id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("price-book"));
    }

    /** Keeps a new book with its versions. */
    public void add(PriceBook book, Instant recordedAt) {
        BulkInsert rows = BulkInsert.into(
                "tributary.price_book",
                "id text",
                "document jsonb",
                "channel text",
                "customer text",
                "recorded_at timestamptz");
        rows.row(book.id(), Json.write(book.withVersions(List.of())), book.channel(), book.customer(), recordedAt);
        rows.insert(database);
        addVersions(book.id(), book.versions());
    }

    /** Keeps more versions of a book. */
    public void addVersions(PriceBookId book, List<PriceBookVersion> versions) {
        BulkInsert rows = BulkInsert.into(
                "tributary.price_book_version",
                "book text",
                "new_sales_from date",
                "recorded_at timestamptz",
                "document jsonb");
        versions.forEach(version ->
                rows.row(book, version.newSalesFrom(), version.recordedAt(), Json.write(version.unwithdrawn())));
        rows.insert(database);
        versions.forEach(version -> version.withdrawnAt()
                .ifPresent(at -> withdraw(book, version, at, "import", "Withdrawn where it was kept before.")));
    }

    /** Keeps that a version was withdrawn. */
    public void withdraw(PriceBookId book, PriceBookVersion version, Instant at, String by, String reason) {
        BulkInsert rows = BulkInsert.into(
                "tributary.price_book_withdrawal",
                "book text",
                "new_sales_from date",
                "recorded_at timestamptz",
                "withdrawn_at timestamptz",
                "withdrawn_by text",
                "reason text");
        rows.row(book, version.newSalesFrom(), version.recordedAt(), at, by, reason);
        rows.insert(database);
    }

    /** Asks which versions there are, and reads the documents of those that nobody has read yet. */
    private Map<String, List<PriceBookVersion>> versions(String where, List<?> arguments) {
        record Kept(VersionsRead.Place place, Optional<Instant> withdrawnAt) {}
        List<Kept> kept = database.query(
                ROWS + where + " order by book, new_sales_from, recorded_at",
                arguments,
                row -> new Kept(place(row), row.optionalInstant("withdrawn_at")));
        Map<VersionsRead.Place, PriceBookVersion> versions = new HashMap<>();
        kept.forEach(one -> read.find(one.place()).ifPresent(version -> versions.put(one.place(), version)));
        if (versions.size() < kept.size()) {
            versions.putAll(documents(where, arguments));
            read.keep(versions);
        }
        return kept.stream()
                .collect(groupingBy(
                        one -> one.place().book(),
                        mapping(
                                one -> asKept(requireNonNull(versions.get(one.place())), one.withdrawnAt()),
                                toList())));
    }

    private static PriceBookVersion asKept(PriceBookVersion version, Optional<Instant> withdrawnAt) {
        return withdrawnAt.map(version::withdrawn).orElse(version);
    }

    private Map<VersionsRead.Place, PriceBookVersion> documents(String where, List<?> arguments) {
        Map<VersionsRead.Place, PriceBookVersion> versions = new HashMap<>();
        database.query(
                DOCUMENTS + where,
                arguments,
                row -> versions.put(place(row), Json.read(row.text("document"), PriceBookVersion.class)));
        return versions;
    }

    private static VersionsRead.Place place(Row row) {
        return new VersionsRead.Place(
                row.text("book"), row.day("new_sales_from"), row.instant("recorded_at"), row.text("written"));
    }

    private static PriceBook book(Row row, Map<String, List<PriceBookVersion>> versions) {
        return Json.read(row.text("document"), PriceBook.class)
                .withVersions(versions.getOrDefault(row.text("id"), List.of()));
    }

    /** The version whose prices begin on a day, the latest recorded of those not withdrawn. */
    public Optional<PriceBookVersion> version(PriceBookId book, LocalDate newSalesFrom, Instant knownAt) {
        return require(book).lanes(knownAt).stream()
                .map(PriceBook.Lane::version)
                .filter(version -> version.newSalesFrom().equals(newSalesFrom))
                .findFirst();
    }
}
