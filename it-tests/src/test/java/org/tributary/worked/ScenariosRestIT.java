package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** The reference year under other terms, what it hangs on, and what of it falls due. */
@ExtendWith(OnThePlatform.class)
class ScenariosRestIT {

    private static final String R5_CONTINUED = """
            {"name": "R5 continued", "agreement": "openai-microsoft", "from": "2025-07-01", "to": "2026-07-01",
             "terms": {"continued": "R5"}, "factors": []}""";
    private static final List<String> AXES = List.of("partner", "channel", "product", "month", "clause");

    /** A line that is not cut on the 27th of April is not rounded on either side of it: a cent a line. */
    private static final Offset<BigDecimal> ROUNDING = within(new BigDecimal("5.00"));

    private final Platform platform;
    private final Desk desk;

    ScenariosRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    @Test
    void hadR5ContinuedMicrosoftWouldHaveGoneOnToShare() {
        long shares = platform.owner().count("share");

        JsonNode scenario = desk.post("fiona", 201, "/scenarios", Json.read(R5_CONTINUED));

        // nothing came near the cap, and 20 % out is 20 % under both: all that is more is what Microsoft would share
        BigDecimal more = sum(rows(scenario, "clause").stream()
                .filter(row -> "R5.share.azure".equals(row.get("key")))
                .toList());
        assertThat(more).isPositive();
        assertThat(Json.amount(scenario.at("/result/total"), "difference")).isCloseTo(more, ROUNDING);
        assertThat(rows(scenario, "month"))
                .filteredOn(row -> row.getOrDefault("key", "").compareTo("2026-04") < 0)
                .hasSize(9)
                .allSatisfy(row -> assertThat(difference(row)).isCloseTo(BigDecimal.ZERO, ROUNDING));
        assertThat(rows(scenario, "channel").stream()
                        .filter(row -> difference(row).abs().compareTo(ROUNDING.value) > 0)
                        .map(row -> row.get("key")))
                .isSubsetOf("AZURE_OPENAI", "MS_CSP");
        assertThat(platform.owner().count("share")).isEqualTo(shares);
        assertThat(desk.get("/scenarios/" + scenario.path("id").asText())).isEqualTo(scenario);
    }

    @Test
    void theRowsOfAScenarioSumToItsTotalOnEveryAxis() {
        JsonNode scenario = desk.post("fiona", 201, "/scenarios", Json.read(R5_CONTINUED));

        for (String column : List.of("baseline", "scenario", "difference")) {
            for (String axis : AXES) {
                assertThat(sum(rows(scenario, axis), column))
                        .as(axis + " " + column)
                        .isEqualByComparingTo(Json.amount(scenario.at("/result/total"), column));
            }
        }
    }

    @Test
    void theHigherTheRateTheMoreIsOwedAndTheLessIsKept() {
        JsonNode scenario = desk.post("fiona", 201, "/scenarios", Json.read(R5_CONTINUED));

        JsonNode curve =
                desk.post("fiona", 200, "/scenarios/" + scenario.path("id").asText() + "/sensitivity", Json.read("""
                        {"parameter": "RATE", "clause": "R5.share.out", "values": ["0", "0.1", "0.2", "0.3"]}"""));

        List<BigDecimal> owed = Json.items(curve.path("points"))
                .map(point -> Json.amount(point, "payable"))
                .toList();
        List<BigDecimal> kept = Json.items(curve.path("points"))
                .map(point -> Json.amount(point, "retained"))
                .toList();
        assertThat(owed).hasSize(4).isSorted().doesNotHaveDuplicates();
        assertThat(kept.reversed()).isSorted().doesNotHaveDuplicates();
        assertThat(kept.get(2)).isEqualByComparingTo(Json.amount(scenario.at("/result/total"), "scenario"));
        assertThat(owed.get(2).subtract(owed.get(1)))
                .isEqualByComparingTo(kept.get(1).subtract(kept.get(2)));
    }

    @Test
    void aScenarioThatMakesNoSenseIsRefusedWithEverythingThatIsWrong() {
        Answer answer = platform.as("fiona").post("/scenarios", """
                {"name": "", "agreement": "openai-microsoft", "from": "2025-07-02", "to": "2025-07-01",
                 "terms": {"continued": "R5", "knownOn": "2026-01-01"}, "factors": [{"factor": "much"}]}""");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        for (String pointer : List.of("/name", "/to", "/terms", "/factors/0/factor")) {
            assertThat(answer.faults()).as(pointer).anyMatch(fault -> fault.startsWith(pointer + " "));
        }
        assertThat(platform.as("arthur").post("/scenarios", R5_CONTINUED).status())
                .isEqualTo(403);
    }

    @Test
    void whatRevenueHangsOnSumsToAllOfIt() {
        for (String by : List.of("channel", "partner", "cloud")) {
            JsonNode concentration = desk.get("/attribution/concentration?by=" + by + "&from=2025-07-01&to=2026-07-01");
            BigDecimal total = Json.amount(concentration.path("total"), "amount");

            assertThat(total).isPositive();
            assertThat(sumOf(concentration.at("/total/parts"), "amount")).as(by).isEqualByComparingTo(total);
            assertThat(sumOf(concentration.path("months"), "amount")).as(by).isEqualByComparingTo(total);
            assertThat(sumOf(concentration.path("contractEnds"), "amount")
                            .add(Json.amount(concentration.path("noContractEnd"), "amount")))
                    .as(by)
                    .isEqualByComparingTo(total);
            concentration
                    .path("months")
                    .forEach(month -> assertThat(sumOf(month.path("parts"), "amount"))
                            .as(by + " " + month.path("month").asText())
                            .isEqualByComparingTo(Json.amount(month, "amount")));
        }
    }

    @Test
    void whoLeavesTakesWhatHangsOnThemAndLeavesTheRest() {
        JsonNode concentration = desk.get(
                "/attribution/concentration?by=channel&from=2025-07-01&to=2026-07-01&leaving=DIRECT_ENTERPRISE");

        JsonNode departure = concentration.path("departure");
        BigDecimal hanging = Json.items(concentration.at("/total/parts"))
                .filter(part -> part.path("key").asText().equals("DIRECT_ENTERPRISE"))
                .map(part -> Json.amount(part, "amount"))
                .findFirst()
                .orElseThrow();
        assertThat(Json.amount(departure, "lost")).isEqualByComparingTo(hanging);
        assertThat(Json.amount(departure, "remaining").add(hanging))
                .isEqualByComparingTo(Json.amount(concentration.path("total"), "amount"));
    }

    @Test
    void everythingThatIsPayableFallsDueOnceAndNetsPairByPair() {
        JsonNode due = desk.get("/attribution/payments-due?agreement=openai-microsoft");
        List<JsonNode> items = Json.items(due.path("items")).toList();
        Map<String, BigDecimal> payable = new TreeMap<>();
        desk.table("/share-export?format=csv&kind=REVENUE_SHARE&party=microsoft")
                .forEach(row -> payable.merge(
                        row.get("payer") + " to " + row.get("payee"),
                        new BigDecimal(row.getOrDefault("payable", "")),
                        BigDecimal::add));

        assertThat(items).isNotEmpty();
        for (String pair : List.of("openai to microsoft", "microsoft to openai")) {
            assertThat(sum(items, "gross", item -> pair.equals(pairOf(item))))
                    .as(pair)
                    .isEqualByComparingTo(payable.getOrDefault(pair, BigDecimal.ZERO));
        }
        assertThat(items).extracting(item -> item.path("dueOn").asText()).isSorted();
        assertThat(items)
                .allSatisfy(item -> assertThat(Json.amount(item, "net"))
                        .isLessThanOrEqualTo(Json.amount(item, "gross").max(BigDecimal.ZERO)));
        assertThat(sum(items, "net", item -> pairOf(item).startsWith("openai"))
                        .subtract(sum(items, "net", item -> pairOf(item).startsWith("microsoft"))))
                .isEqualByComparingTo(sum(items, "gross", item -> pairOf(item).startsWith("openai"))
                        .subtract(sum(items, "gross", item -> pairOf(item).startsWith("microsoft"))));
    }

    private static String pairOf(JsonNode item) {
        return item.path("payer").asText() + " to " + item.path("payee").asText();
    }

    /** The rows of one axis, as the table of the scenario tells them. */
    private List<Map<String, String>> rows(JsonNode scenario, String axis) {
        return desk.table("/scenarios/" + scenario.path("id").asText() + "/rows").stream()
                .filter(row -> axis.equals(row.get("axis")))
                .toList();
    }

    private static BigDecimal difference(Map<String, String> row) {
        return new BigDecimal(row.getOrDefault("difference", ""));
    }

    private static BigDecimal sum(List<Map<String, String>> rows) {
        return sum(rows, "difference");
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> new BigDecimal(row.getOrDefault(column, "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<JsonNode> items, String field, Predicate<JsonNode> which) {
        return items.stream()
                .filter(which)
                .map(item -> Json.amount(item, field))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sumOf(JsonNode array, String field) {
        return sum(Json.items(array).toList(), field, _ -> true);
    }
}
