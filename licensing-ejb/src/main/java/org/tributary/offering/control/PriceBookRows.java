package org.tributary.offering.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
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

    private static final String VERSIONS = """
            select version.book, version.document::text as document, withdrawn_at
            from tributary.price_book_version version
            left join tributary.price_book_withdrawal using (book, new_sales_from, recorded_at)""";

    private final Database database;

    @Inject
    public PriceBookRows(Database database) {
        this.database = database;
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

    private Map<String, List<PriceBookVersion>> versions(String where, List<?> arguments) {
        record Kept(String book, PriceBookVersion version) {}
        return database
                .query(VERSIONS + where + " order by book, new_sales_from, recorded_at", arguments, row -> {
                    PriceBookVersion version = Json.read(row.text("document"), PriceBookVersion.class);
                    return new Kept(
                            row.text("book"),
                            row.optionalInstant("withdrawn_at")
                                    .map(version::withdrawn)
                                    .orElse(version));
                })
                .stream()
                .collect(groupingBy(Kept::book, mapping(Kept::version, toList())));
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
