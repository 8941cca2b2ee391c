package org.tributary.attribution;

import static org.tributary.attribution.ReferenceTerms.USD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.billing.Deduction;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.Cap;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.time.DateRange;

/** A worked example as a text a finance person can check: prose, then sections of tables. */
record GoldenTable(String name, Map<String, List<List<String>>> sections) {

    static Stream<GoldenTable> all() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
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
        Map<String, List<List<String>>> sections = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        try {
            for (String row : Files.readAllLines(file)) {
                if (row.matches("[A-Z]+( [A-Z]+)*")) {
                    rows = new ArrayList<>();
                    sections.put(row, rows);
                } else if (!sections.isEmpty() && !row.isBlank()) {
                    rows.add(Arrays.stream(row.split("\\|", -1))
                            .map(String::strip)
                            .toList());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new GoldenTable(file.getFileName().toString().replace(".txt", ""), sections);
    }

    /** The lines of each run, in the order of the runs. */
    List<List<RevenueLine>> runs() {
        Map<String, List<RevenueLine>> runs = new LinkedHashMap<>();
        for (Map<String, String> row : table("LINES")) {
            runs.computeIfAbsent(row.getOrDefault("run", "1"), _ -> new ArrayList<>())
                    .add(line(row));
        }
        return List.copyOf(runs.values());
    }

    List<String> expectedShares() {
        return sections.getOrDefault("SHARES", List.of()).stream()
                .skip(1)
                .map(row -> String.join(" | ", row))
                .toList();
    }

    List<String> expectedCaps() {
        return sections.getOrDefault("CAP AFTER", List.of()).stream()
                .map(row -> String.join(" | ", row))
                .toList();
    }

    AttributionDate attributionDate() {
        return given("attribution date").map(AttributionDate::valueOf).orElse(AttributionDate.SERVICE_DAY);
    }

    Cap.Truncation truncation() {
        return given("truncation").map(Cap.Truncation::valueOf).orElse(Cap.Truncation.CHRONOLOGICAL);
    }

    Optional<Money> accruedBefore() {
        return given("accrued before").map(GoldenTable::money);
    }

    private Optional<String> given(String what) {
        return sections.getOrDefault("GIVEN", List.of()).stream()
                .filter(row -> row.getFirst().equals(what))
                .map(row -> row.get(1))
                .findFirst();
    }

    private List<Map<String, String>> table(String section) {
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

    private static RevenueLine line(Map<String, String> row) {
        String[] days = row.getOrDefault("service", "").split(" \\.\\. ", -1);
        Money amount = money(row.getOrDefault("amount", ""));
        return new RevenueLine(
                key(row.getOrDefault("line", "")),
                amount.isNegative() ? RevenueLine.Kind.CREDIT : RevenueLine.Kind.CHARGE,
                Optional.of(row.getOrDefault("corrects", ""))
                        .filter(c -> !c.isEmpty())
                        .map(GoldenTable::key),
                new ChannelCode(row.getOrDefault("channel", "")),
                route(row.getOrDefault("route", "openai>customer")),
                new ProductId("chatgpt-enterprise"),
                new OrganizationId("customer"),
                new DateRange(LocalDate.parse(days[0]), LocalDate.parse(days[1])),
                LocalDate.parse(row.getOrDefault("invoiced", "")),
                amount,
                deductions(row.getOrDefault("deductions", "")),
                Optional.empty(),
                ReferenceTerms.LATER);
    }

    private static LineKey key(String line) {
        return new LineKey("GOLDEN", "EXAMPLE", line, 1);
    }

    private static Route route(String parties) {
        return new Route(
                Arrays.stream(parties.split(">", -1)).map(OrganizationId::new).toList());
    }

    private static List<Deduction> deductions(String text) {
        return Arrays.stream(text.split(";", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split(":", -1))
                .map(part -> new Deduction(new OrganizationId(part[0]), Money.of(part[1], USD)))
                .toList();
    }

    private static Money money(String text) {
        String[] parts = text.split(" ", -1);
        return Money.of(parts[1], Money.currency(parts[0]));
    }

    @Override
    public String toString() {
        return name;
    }
}
