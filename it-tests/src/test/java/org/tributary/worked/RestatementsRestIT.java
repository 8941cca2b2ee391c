package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.attribution.GoldenTable;
import org.tributary.billing.RevenueLine;
import org.tributary.platform.Answer;
import org.tributary.platform.Door;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** What was booked is taken back and booked anew, never edited: by lines that replace others, and by terms that came late. */
@ExtendWith(OnThePlatform.class)
class RestatementsRestIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform;
    private final Desk desk;

    RestatementsRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    @Test
    void aLineThatReplacesAnotherTakesItBackAndStandsForItself() {
        GoldenTable example = Desk.example("restatement", "replaced-line");
        World world = desk.load("r1", example);
        List<List<RevenueLine>> runs = example.runs();
        desk.attribute(world, runs.getFirst());
        Map<String, BigDecimal> before = sums(world, _ -> true);

        desk.attribute(world, runs.getLast());

        assertThat(before).isEqualTo(amounts("wrong route.receipts", "1000.00", "wrong R5.share.out", "200.00"));
        assertThat(sums(world, _ -> true))
                .isEqualTo(amounts(
                        "wrong route.receipts", "0.00",
                        "wrong R5.share.out", "0.00",
                        "right route.receipts", "800.00",
                        "right R5.share.out", "160.00"));
        assertThat(desk.shares(world).stream().map(row -> row.get("payable")))
                .containsExactlyInAnyOrder("1000.00", "-1000.00", "200.00", "-200.00", "800.00", "160.00");
    }

    @Test
    void anAmendmentSignedLateIsPublishedAndRestatesWhatWasToldBefore() {
        GoldenTable example = Desk.example("restatement", "E04-backdated-amendment");
        World world = World.of("r2", example, Instant.parse("2026-03-31T23:59:59Z"));
        desk.load(world);
        example.runs().forEach(lines -> desk.attribute(world, lines));
        ObjectNode amendment =
                Drafts.lastRevision(World.of("r2", example, example.knownAt())).put("title", "signed late");
        amendment.withObject("/validity").put("from", "2026-01-01");
        Drafts drafts = new Drafts(desk);
        drafts.publish(drafts.draft(world, amendment));

        JsonNode restatement = restate(world, "the amendment is backdated to January");

        assertThat(restatement.path("rows").asInt()).as(restatement.toString()).isEqualTo(2);
        List<Map<String, String>> rows =
                desk.table("/restatements/" + restatement.path("id").asText() + "/rows");
        assertThat(rows.stream().map(row -> row(world, row)))
                .containsExactlyInAnyOrderElementsOf(example.table("ROWS").stream()
                        .map(row -> String.join(
                                " | ", columns(row, "line", "clause", "payer", "payee", "told", "now", "difference")))
                        .toList());
        assertThat(Json.items(restatement.path("totals"))
                        .map(total -> total.path("party").asText() + " | USD "
                                + total.path("told").asText() + " | USD "
                                + total.path("now").asText() + " | USD "
                                + total.path("difference").asText()))
                .containsExactlyInAnyOrderElementsOf(example.table("TOTALS").stream()
                        .map(row -> String.join(
                                " | ",
                                world.named(row.getOrDefault("partner", "")),
                                row.getOrDefault("told", ""),
                                row.getOrDefault("now", ""),
                                row.getOrDefault("difference", "")))
                        .toList());
    }

    @Test
    void whatWasToldIsStillFoundAsItWasKnown() {
        GoldenTable example = Desk.example("restatement", "E04-backdated-amendment");
        World world = World.of("r3", example, Instant.parse("2026-03-31T23:59:59Z"));
        desk.load(world);
        example.runs().forEach(lines -> desk.attribute(world, lines));
        BigDecimal told = shareBack(world, _ -> true);
        Drafts drafts = new Drafts(desk);
        ObjectNode amendment = Drafts.lastRevision(World.of("r3", example, example.knownAt()));
        amendment.withObject("/validity").put("from", "2026-01-01");
        drafts.publish(drafts.draft(world, amendment));
        JsonNode restatement = restate(world, "the amendment is backdated to January");
        Instant restated = Instant.parse(restatement.path("recordedAt").asText());

        // 20 % of 100 M of December and of 300 M of the first quarter; what the amendment takes away of it is 60 M
        assertThat(told).isEqualByComparingTo("80000000.00");
        assertThat(shareBack(world, _ -> true)).isEqualByComparingTo("20000000.00");
        assertThat(shareBack(
                        world,
                        row -> Instant.parse(row.getOrDefault("recorded_at", ""))
                                .isBefore(restated)))
                .isEqualByComparingTo(told);
        String export = "/share-export?format=csv&q=" + world.document();
        assertThat(desk.table(export + "&knownOn=2026-11-01")).isEmpty();
        assertThat(desk.table(export + "&knownOn=2099-12-31")).isEqualTo(desk.shares(world));
    }

    @Test
    void underEqualTermsAndFactsNothingIsRestated() {
        GoldenTable example = Desk.example("", "E02-cap-chronological");
        World world = desk.load("r4", example);
        example.runs().forEach(lines -> desk.attribute(world, lines));
        long shares = platform.owner().count("share");

        JsonNode restatement = restate(world, "to see that nothing changes");

        assertThat(restatement.path("rows").asInt()).isZero();
        assertThat(platform.owner().count("share")).isEqualTo(shares);
    }

    /** Closes a month before everything that the other tests book. */
    @Test
    void whatComesLateForAClosedMonthIsBookedInTheFirstOpenOne() {
        GoldenTable example = GoldenTable.of("late credit", """
                LINES
                run | line   | channel           | amount      | service                  | invoiced   | corrects
                1   | sale   | DIRECT_ENTERPRISE | USD 1000.00 | 2023-03-01 .. 2023-04-01 | 2023-03-31 |
                2   | refund | DIRECT_ENTERPRISE | USD -100.00 | 2023-03-01 .. 2023-04-01 | 2023-07-31 | sale
                """.lines().toList());
        World world = desk.load("r5", example);
        Door finance = platform.as("fiona");
        desk.attribute(world, example.runs().getFirst());

        Answer closed = finance.post("/periods/2023-06/close", "");
        Answer again = finance.post("/periods/2023-05/close", "");
        Answer future = finance.post("/periods/2099-01/close", "");
        Answer billing = platform.asBillingSystem().post("/periods/2023-07/close", "");
        desk.attribute(world, example.runs().getLast());

        assertThat(closed.text("state")).as(closed.toString()).isEqualTo("CLOSED");
        assertThat(again.status()).as(again.toString()).isEqualTo(409);
        assertThat(future.status()).as(future.toString()).isEqualTo(422);
        assertThat(billing.status()).as(billing.toString()).isEqualTo(403);
        assertThat(periods(world, "sale")).containsOnly("2023-03 booked in 2023-03");
        assertThat(periods(world, "refund")).containsOnly("2023-03 booked in 2023-07");
        assertThat(Json.items(desk.get("/periods").path("items"))
                        .filter(period -> period.path("month").asText().equals("2023-03"))
                        .map(period -> period.path("state").asText()))
                .containsExactly("CLOSED");
    }

    private List<String> periods(World world, String line) {
        return Json.items(desk.get("/shares?q=" + world.document()).path("items"))
                .filter(share -> share.at("/line/line").asText().equals(line))
                .map(share -> desk.get("/shares/" + share.path("id").asText()))
                .flatMap(share -> Json.items(share.path("postings")))
                .map(posting -> posting.path("month").asText() + " booked in "
                        + posting.path("period").asText())
                .toList();
    }

    private JsonNode restate(World world, String reason) {
        return desk.post(
                "fiona",
                201,
                "/restatements",
                JSON.createObjectNode().put("agreement", world.document()).put("reason", reason));
    }

    private BigDecimal shareBack(World world, Predicate<Map<String, String>> rows) {
        return sums(world, rows).entrySet().stream()
                .filter(sum -> sum.getKey().endsWith(" R5.share.azure"))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is payable by line and clause, over some rows of the export. */
    private Map<String, BigDecimal> sums(World world, Predicate<Map<String, String>> rows) {
        return desk.shares(world).stream()
                .filter(rows)
                .collect(Collectors.toMap(
                        row -> row.get("line") + " " + row.get("clause"),
                        row -> new BigDecimal(row.getOrDefault("payable", "")),
                        BigDecimal::add,
                        TreeMap::new));
    }

    private static Map<String, BigDecimal> amounts(String... keysAndAmounts) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (int i = 0; i < keysAndAmounts.length; i += 2) {
            amounts.put(keysAndAmounts[i], new BigDecimal(keysAndAmounts[i + 1]));
        }
        return amounts;
    }

    private static String row(World world, Map<String, String> row) {
        return String.join(
                " | ",
                row.getOrDefault("line", ""),
                row.getOrDefault("clause", ""),
                world.original(row.getOrDefault("payer", "")),
                world.original(row.getOrDefault("payee", "")),
                "USD " + row.get("told"),
                "USD " + row.get("now"),
                "USD " + row.get("difference"));
    }

    private static List<String> columns(Map<String, String> row, String... columns) {
        return List.of(columns).stream()
                .map(column -> row.getOrDefault(column, ""))
                .toList();
    }
}
