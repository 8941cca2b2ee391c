package org.tributary.attribution;

import static org.tributary.attribution.ReferenceTerms.LATER;
import static org.tributary.attribution.ReferenceTerms.USD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;

/** A worked example as a text a finance person can check: prose, then sections of tables. */
public record GoldenTable(String name, Map<String, List<List<String>>> sections) {

    static Stream<GoldenTable> all() {
        return all(Path.of("src", "test", "resources", "golden"));
    }

    /** Every example of a folder, by name. */
    public static Stream<GoldenTable> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(GoldenTable::read)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static GoldenTable read(Path file) {
        try {
            return of(file.getFileName().toString().replace(".txt", ""), Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An example from its rows of text. */
    public static GoldenTable of(String name, List<String> text) {
        Map<String, List<List<String>>> sections = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (String row : text) {
            if (row.matches("[A-Z]+( [A-Z]+)*")) {
                rows = new ArrayList<>();
                sections.put(row, rows);
            } else if (!sections.isEmpty() && !row.isBlank()) {
                rows.add(Arrays.stream(row.split("\\|", -1)).map(String::strip).toList());
            }
        }
        return new GoldenTable(name, sections);
    }

    /** The lines of each run, in the order of the runs. */
    public List<List<RevenueLine>> runs() {
        Map<String, List<RevenueLine>> runs = new LinkedHashMap<>();
        for (Map<String, String> row : table("LINES")) {
            runs.computeIfAbsent(row.getOrDefault("run", "1"), _ -> new ArrayList<>())
                    .add(GoldenLine.of(row));
        }
        return List.copyOf(runs.values());
    }

    /** The first and the last day whose fees are asked for after the lines. */
    public Optional<LocalDate[]> feeDays() {
        return table("FEES").stream()
                .map(row -> new LocalDate[] {
                    LocalDate.parse(row.getOrDefault("from", "")), LocalDate.parse(row.getOrDefault("through", ""))
                })
                .findFirst();
    }

    /** The columns of the shares, as the example names them. */
    public List<String> shareColumns() {
        return sections.getOrDefault("SHARES", List.of(List.of())).getFirst();
    }

    List<String> expectedShares() {
        return sections.getOrDefault("SHARES", List.of()).stream()
                .skip(1)
                .map(row -> String.join(" | ", row))
                .toList();
    }

    /** The rows of a section without a header, each joined again. */
    List<String> rows(String section) {
        return sections.getOrDefault(section, List.of()).stream()
                .map(row -> String.join(" | ", row))
                .toList();
    }

    /** Its terms, with everything that becomes known of them at any time. */
    public PartnershipAgreement agreement() {
        AttributionDate date =
                given("attribution date").map(AttributionDate::valueOf).orElse(AttributionDate.SERVICE_DAY);
        Cap.Truncation truncation =
                given("truncation").map(Cap.Truncation::valueOf).orElse(Cap.Truncation.CHRONOLOGICAL);
        List<Clause> five = given("R5 terms").map(VariantTerms::of).orElse(ReferenceTerms.twoWay("R5"));
        List<Clause> six = given("terms").map(VariantTerms::of).orElse(ReferenceTerms.amended(truncation));
        List<AgreementEvent> events = given("AGI verified").map(LocalDate::parse).stream()
                .map(ReferenceTerms::agiVerified)
                .toList();
        return ReferenceTerms.agreement(date, five, six, events);
    }

    /** The end of the day as known on which the example is computed. */
    public Instant knownAt() {
        return given("known on").map(day -> Instant.parse(day + "T23:59:59Z")).orElse(LATER);
    }

    /** What its lines and terms refer to, with everything that becomes known of it at any time. */
    public Market market() {
        List<FxRate> rates = table("RATES").stream()
                .map(row -> new FxRate(
                        Money.currency(row.getOrDefault("from", "")),
                        USD,
                        YearMonth.parse(row.getOrDefault("month", "")),
                        Rate.of(row.getOrDefault("rate", "")),
                        "worked examples"))
                .toList();
        Map<LineKey, List<Payment>> payments = table("PAYMENTS").stream()
                .map(row -> new Payment(
                        GoldenLine.key(row.getOrDefault("line", "")),
                        row.getOrDefault("paid", ""),
                        LocalDate.parse(row.getOrDefault("paid", "")),
                        GoldenLine.money(row.getOrDefault("amount", "")),
                        Instant.parse(row.getOrDefault("paid", "") + "T12:00:00Z")))
                .collect(Collectors.groupingBy(Payment::line));
        return ReferenceMarket.market(rates, payments, Map.of());
    }

    /** What its cap counts as accrued before its first line. */
    public Optional<Money> accruedBefore() {
        return given("accrued before").map(GoldenLine::money);
    }

    private Optional<String> given(String what) {
        return sections.getOrDefault("GIVEN", List.of()).stream()
                .filter(row -> row.getFirst().equals(what))
                .map(row -> row.get(1))
                .findFirst();
    }

    /** The rows of a section with a header, each by column; none where it has no such section. */
    public List<Map<String, String>> table(String section) {
        List<List<String>> rows = sections.getOrDefault(section, List.of());
        return rows.stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int i = 0; i < row.size(); i++) {
                        cells.put(rows.getFirst().get(i), row.get(i));
                    }
                    return cells;
                })
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
