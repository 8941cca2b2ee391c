package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.attribution.GoldenTable;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** Tables in and out: what comes out goes in again as repeats, and what cannot go in is told row by row (docs/interchange.md). */
@ExtendWith(OnThePlatform.class)
class InterchangeRestIT {

    /** One line of every form: a joint product, a long route with deductions, a segment, a contract, a credit. */
    private static final GoldenTable EXAMPLE =
            GoldenTable.of("every form", """
            LINES
            line  | channel           | route                                 | product            | joint             | segment         | contract | amount      | service                  | invoiced   | corrects | deductions
            plain | DIRECT_ENTERPRISE | openai>customer                       | chatgpt-enterprise |                   |                 |          | USD 1000.00 | 2026-05-01 .. 2026-06-01 | 2026-05-31 |          |
            back  | DIRECT_ENTERPRISE | openai>customer                       | chatgpt-enterprise |                   |                 |          | USD -10.50  | 2026-05-01 .. 2026-06-01 | 2026-06-30 | plain    |
            joint | DIRECT_ENTERPRISE | openai>customer                       | joint-api          | nordwind-labs:1/3 |                 | C-1:2#3  | USD 100.01  | 2026-05-01 .. 2026-06-01 | 2026-05-31 |          |
            route | RESELLER          | openai>lindqvist-it>customer          | api                |                   | CIVILIAN_AGENCY |          | USD 200.00  | 2026-05-01 .. 2026-06-01 | 2026-05-31 |          | lindqvist-it:30.00;tax-office:20.00
            """.lines().toList());

    private final Platform platform;
    private final Desk desk;

    InterchangeRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    @Test
    void linesThatComeOutAsCsvAreWhatWentInAndGoInAgainAsRepeats() {
        World world = desk.load("i1", EXAMPLE);
        desk.report(world, EXAMPLE.runs().getFirst());

        String table = platform.as("fiona").table(export(world, "csv")).body();
        Answer again = platform.asBillingSystem().post("/revenue-lines", "text/csv", table);

        assertThat(withoutRecording(Csv.read(table)))
                .containsExactlyInAnyOrderElementsOf(
                        Csv.read(world.lines(EXAMPLE.runs().getFirst())));
        assertThat(again.json().toString()).isEqualTo("{\"accepted\":0,\"repeated\":4}");
        assertThat(platform.as("fiona").table(export(world, "csv")).body()).isEqualTo(table);
    }

    @Test
    void linesThatComeOutAsNdjsonGoInAgainAsRepeats() {
        World world = desk.load("i2", EXAMPLE);
        desk.report(world, EXAMPLE.runs().getFirst());

        String rows = platform.as("fiona").table(export(world, "ndjson")).body();
        Answer again = platform.asBillingSystem().post("/revenue-lines", "application/x-ndjson", rows);

        assertThat(rows.lines().map(row -> Json.read(row).path("line").asText()))
                .containsExactlyInAnyOrder("plain", "back", "joint", "route");
        assertThat(again.json().toString()).as(again.toString()).isEqualTo("{\"accepted\":0,\"repeated\":4}");
        assertThat(platform.as("fiona").table(export(world, "ndjson")).body()).isEqualTo(rows);
    }

    @Test
    void everyFaultOfATableIsToldAtOnceByRowAndColumnAndNothingIsRecorded() {
        World world = desk.load("i3", EXAMPLE);
        List<Map<String, String>> rows =
                new ArrayList<>(Csv.read(world.lines(EXAMPLE.runs().getFirst())));
        rows.set(0, with(with(rows.getFirst(), "amount", "1,000.00"), "service_end", "2026-13-01"));
        rows.set(1, with(rows.get(1), "corrects", "worked/nothing/0/1"));
        rows.set(2, with(rows.get(2), "joint_share", "two thirds"));
        rows.set(3, with(with(rows.get(3), "product", "nothing"), "channel", "NOWHERE"));
        Map<String, Long> before = platform.owner().counts();

        Answer answer = platform.asBillingSystem().post("/revenue-lines", "text/csv", Csv.write(rows));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.faults().stream().map(fault -> fault.replaceAll(" .*", "")))
                .containsExactly(
                        "/lines/0/amount",
                        "/lines/0/service_end",
                        "/lines/1/corrects",
                        "/lines/2/joint_share",
                        "/lines/3/channel",
                        "/lines/3/product");
        assertThat(platform.owner().counts()).isEqualTo(before);
    }

    @Test
    void aTableWithAnUnknownColumnCannotBeRead() {
        World world = desk.load("i4", EXAMPLE);
        List<Map<String, String>> rows = Csv.read(world.lines(EXAMPLE.runs().getFirst())).stream()
                .map(row -> with(row, "discount", "5"))
                .toList();
        Map<String, Long> before = platform.owner().counts();

        Answer answer = platform.asBillingSystem().post("/revenue-lines", "text/csv", Csv.write(rows));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("csv.header");
        assertThat(answer.text("detail")).contains("discount");
        assertThat(platform.owner().counts()).isEqualTo(before);
    }

    @Test
    void anExportAsKnownOnADayHoldsWhatWasRecordedByThen() {
        World world = desk.load("i5", EXAMPLE);
        desk.attribute(world, EXAMPLE.runs().getFirst());

        assertThat(desk.table(export(world, "csv") + "&knownOn=2026-11-01")).isEmpty();
        assertThat(desk.table(export(world, "csv") + "&knownOn=2099-12-31")).hasSize(4);
        assertThat(desk.table(export(world, "csv") + "&from=2026-05-02")).isEmpty();
        assertThat(desk.table(export(world, "csv") + "&product=" + world.named("api")))
                .extracting(row -> row.get("line"))
                .containsExactly("route");
    }

    @Test
    void sharesComeOutTheSameInBothForms() {
        World world = desk.load("i6", EXAMPLE);
        desk.attribute(world, EXAMPLE.runs().getFirst());

        List<String> asRows = desk.shares(world).stream()
                .map(row -> String.join(" ", row.get("line"), row.get("clause"), row.get("payee"), row.get("payable")))
                .toList();
        List<String> asObjects = platform.as("fiona")
                .table("/share-export?format=ndjson&q=" + world.document())
                .body()
                .lines()
                .map(Json::read)
                .map(share -> String.join(
                        " ",
                        share.at("/line/line").asText(),
                        share.path("clause").asText(),
                        share.path("payee").asText(),
                        share.at("/payable/amount").asText()))
                .toList();

        assertThat(asRows).isNotEmpty().isEqualTo(asObjects);
    }

    private static String export(World world, String format) {
        return "/revenue-lines?format=" + format + "&channel=" + world.named("DIRECT_ENTERPRISE") + "&channel="
                + world.named("RESELLER");
    }

    private static List<Map<String, String>> withoutRecording(List<Map<String, String>> rows) {
        assertThat(rows).allMatch(row -> !row.getOrDefault("recorded_at", "").isEmpty());
        return rows.stream()
                .map(HashMap::new)
                .peek(row -> row.remove("recorded_at"))
                .<Map<String, String>>map(row -> row)
                .toList();
    }

    private static Map<String, String> with(Map<String, String> row, String column, String cell) {
        Map<String, String> changed = new java.util.LinkedHashMap<>(row);
        changed.put(column, cell);
        return changed;
    }
}
