package org.tributary.stack.reference;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.tributary.Refusal;
import org.tributary.Refusal.Faults;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.document.DocumentWriter;
import org.tributary.money.UnitPrice;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.RunningContracts;

/**
 * The seed of the dated catalogue: files of rows, each with its days and its source, as price books. One file is one
 * book, and one day on which a row begins or ends is one version.
 */
public final class PriceTables {

    /** The files, one for each book. */
    static final List<String> FILES = List.of("seats.txt", "api.txt", "credits.txt", "azure.txt", "bedrock.txt");

    /** Where they stand. */
    static final String FOLDER = "/reference/prices/";

    private final String file;
    private final TextTable table;
    private final Faults faults;

    private PriceTables(String file, TextTable table, Faults faults) {
        this.file = file;
        this.table = table;
        this.faults = faults;
    }

    /**
     * All books.
     *
     * @throws Refusal.Invalid with every fault of all files, each at {@code /file/line}
     */
    public static List<PriceBook> all() {
        Faults faults = new Faults();
        List<PriceBook> books = FILES.stream()
                .flatMap(file -> new PriceTables(file, TextTable.of(FOLDER + file), faults).book().stream())
                .toList();
        faults.refuseIfAny("price-tables.invalid");
        return books;
    }

    /** Adds all files to a digest. */
    static void digest(MessageDigest digest) throws IOException {
        for (String file : FILES) {
            try (InputStream in = ReferenceFiles.resource(FOLDER + file)) {
                digest.update(in.readAllBytes());
            }
        }
    }

    /** All books as one document of the REST contract. */
    static ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set(
                "priceBooks",
                new ObjectMapper()
                        .valueToTree(all().stream().map(DocumentWriter::write).toList()));
        return document;
    }

    /**
     * The book of one text.
     *
     * @param file what its faults are said of
     * @throws Refusal.Invalid with every fault, each at {@code /file/line}
     */
    static PriceBook read(String file, String text) {
        Faults faults = new Faults();
        Optional<PriceBook> book = new PriceTables(file, TextTable.parse(text), faults).book();
        faults.refuseIfAny("price-tables.invalid");
        return book.orElseThrow();
    }

    /** What the row of a book says. */
    private record Head(PriceBook book, RunningContracts.Policy contracts, LocalDate known) {}

    private Optional<PriceBook> book() {
        int faultsBefore = faults.count();
        checkSections();
        List<Head> heads = rows(PriceSection.BOOK, this::head);
        List<PriceRow> prices = ChargeRows.read(file, table, faults);
        List<ModifierRow> modifiers = ModifierRow.read(file, table, tokenProducts(prices), faults);
        List<PriceVersions.Change> changes = rows(PriceSection.VERSIONS, PriceTables::change);
        List<PriceVersions.Promise> promises = rows(PriceSection.PROMISES, PriceTables::promise);
        checkTwice(prices);
        checkAmbiguous(modifiers);
        faults.require(
                table.numbered(PriceSection.BOOK.name()).size() == 2,
                "table.book",
                "/" + file,
                "A file has one book, in one row of the section BOOK.");
        if (heads.size() != 1) {
            return Optional.empty();
        }
        Head head = heads.getFirst();
        PriceVersions versions =
                new PriceVersions(file, head.contracts(), head.known(), prices, modifiers, promises, byDay(changes));
        if (faults.count() == faultsBefore) {
            check(versions);
        }
        return faults.count() == faultsBefore ? with(head.book(), versions) : Optional.empty();
    }

    private <T> List<T> rows(PriceSection section, Function<TableRow, Optional<T>> reader) {
        return TableRow.read(file, table, section, faults, reader);
    }

    private void checkSections() {
        Set<String> known =
                Arrays.stream(PriceSection.values()).map(PriceSection::name).collect(toSet());
        table.sections().forEach((name, rows) -> {
            String at = rows.isEmpty()
                    ? "/" + file
                    : "/" + file + "/" + rows.getFirst().line();
            faults.require(known.contains(name), "table.section", at, "There is no section of this name: " + name);
        });
    }

    private Optional<Head> head(TableRow row) {
        Optional<PriceBookId> id = row.required("id", PriceBookId::new);
        Optional<String> name = row.required("name", text -> text);
        Optional<PriceBook.Kind> kind = row.required("kind", PriceBook.Kind::valueOf);
        Optional<ChannelCode> channel = row.optional("channel", ChannelCode::new);
        Optional<UnitPrice> perCredit = row.optional("per-credit", UnitPrice::of);
        Optional<ZoneId> zone = row.required("zone", ZoneId::of);
        Optional<RunningContracts.Policy> contracts = row.required("contracts", RunningContracts.Policy::valueOf);
        Optional<LocalDate> known = row.required("known", LocalDate::parse);
        return row.end(() -> new Head(
                new PriceBook(
                        id.orElseThrow(),
                        name.orElseThrow(),
                        kind.orElseThrow(),
                        channel,
                        Optional.empty(),
                        perCredit,
                        RoundingMode.HALF_EVEN,
                        zone.orElseThrow(),
                        List.of()),
                contracts.orElseThrow(),
                known.orElseThrow()));
    }

    private static Optional<PriceVersions.Change> change(TableRow row) {
        Optional<LocalDate> day = row.required("day", LocalDate::parse);
        Optional<String> name = row.optional("name", text -> text);
        Optional<RunningContracts.Policy> contracts = row.optional("contracts", RunningContracts.Policy::valueOf);
        Optional<RunningContracts.Policy> longTerms = row.optional("long-terms", RunningContracts.Policy::valueOf);
        Optional<LocalDate> moving = row.optional("moving", LocalDate::parse);
        Optional<RunningContracts.Credit> credit = row.optional("credit", RunningContracts.Credit::valueOf);
        return row.end(() ->
                new PriceVersions.Change(row.pointer(), day.orElseThrow(), name, contracts, longTerms, moving, credit));
    }

    private static Optional<PriceVersions.Promise> promise(TableRow row) {
        Optional<ProductId> product = row.required("product", ProductId::new);
        Optional<ChargeCode> code = row.required("code", ChargeCode::new);
        Optional<LocalDate> until = row.required("until", LocalDate::parse);
        return row.end(() -> new PriceVersions.Promise(
                row.pointer(), product.orElseThrow(), code.orElseThrow(), until.orElseThrow()));
    }

    private static Set<ProductId> tokenProducts(List<PriceRow> prices) {
        return prices.stream()
                .filter(row -> row.tokenPrices().isPresent())
                .map(row -> row.key().product())
                .collect(toSet());
    }

    private void checkTwice(List<PriceRow> prices) {
        for (int i = 0; i < prices.size(); i++) {
            PriceRow row = prices.get(i);
            prices.subList(0, i).stream()
                    .filter(earlier -> earlier.key().equals(row.key())
                            && earlier.days().intersection(row.days()).isPresent())
                    .findFirst()
                    .ifPresent(earlier -> faults.add(
                            "price.twice",
                            row.pointer(),
                            "The price of " + row.key() + " stands at " + earlier.pointer()
                                    + " already, for some of the same days."));
        }
    }

    private void checkAmbiguous(List<ModifierRow> modifiers) {
        for (int i = 0; i < modifiers.size(); i++) {
            ModifierRow row = modifiers.get(i);
            modifiers.subList(0, i).stream()
                    .filter(row::meets)
                    .findFirst()
                    .ifPresent(earlier -> faults.add(
                            "modifier.ambiguous",
                            row.pointer(),
                            "It may apply together with the one at " + earlier.pointer() + ", at the same stage."));
        }
    }

    private Map<LocalDate, PriceVersions.Change> byDay(List<PriceVersions.Change> changes) {
        Map<LocalDate, PriceVersions.Change> byDay = new TreeMap<>();
        for (PriceVersions.Change change : changes) {
            PriceVersions.Change earlier = byDay.putIfAbsent(change.day(), change);
            faults.require(earlier == null, "version.twice", change.pointer(), change.day() + " stands here already.");
        }
        return byDay;
    }

    /** What can be told only of rows that are all readable. */
    private void check(PriceVersions versions) {
        Set<LocalDate> days = versions.turningDays();
        versions.changes()
                .values()
                .forEach(change -> faults.require(
                        days.contains(change.day()),
                        "version.no-change",
                        change.pointer(),
                        "No row begins or ends on " + change.day() + "."));
        for (PriceVersions.Promise promise : versions.promises()) {
            faults.require(
                    versions.prices().stream().anyMatch(promise::isOf),
                    "promise.unpriced",
                    promise.pointer(),
                    "No row says what is promised of " + promise.product() + " on " + promise.until() + ".");
        }
        for (PriceRow row : versions.prices()) {
            if (row instanceof PriceRow.UponTokens upon) {
                versions.withoutTokens(upon)
                        .ifPresent(day -> faults.add(
                                "price.no-tokens",
                                row.pointer(),
                                "On " + day + " there is no row for " + upon.tokens() + ", which it goes on at."));
            }
        }
    }

    private Optional<PriceBook> with(PriceBook empty, PriceVersions versions) {
        List<PriceBookVersion> made = new ArrayList<>();
        for (LocalDate day : versions.turningDays()) {
            String at = Optional.ofNullable(versions.changes().get(day))
                    .map(PriceVersions.Change::pointer)
                    .orElse("/" + file);
            faults.check(at, () -> versions.on(day)).ifPresent(made::add);
        }
        PriceBook book = empty;
        for (PriceBookVersion version : made) {
            book = book.with(version);
        }
        return Optional.of(book);
    }
}
