package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.attribution.GoldenTable;
import org.tributary.attribution.golden.Cases;
import org.tributary.attribution.golden.Golden;
import org.tributary.attribution.golden.Row;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Money;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** One commitment drawn through several channels, through the doors: recorded, drawn, its breakage submitted and shared (agreements, E14). */
@ExtendWith(OnThePlatform.class)
class CommitmentsRestIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Golden E14 = Golden.read("commitment/E14-one-commit-several-channels");

    private final Platform platform;
    private final Desk desk;

    CommitmentsRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    @ParameterizedTest
    @CsvSource({"gross, c1", "receipts, c2"})
    void drawsAndBreakageAreTheExamplesToTheCent(String base, String name) {
        World world = load(name);
        String contract = contract(name);
        Row expected = E14.table("SHARES").stream()
                .filter(row -> row.get("bedrock base").equals(base))
                .findFirst()
                .orElseThrow();
        JsonNode recorded = desk.post("olivia", 200, "/commitments", commitment(world, contract));
        desk.report(world, lines(world, base));

        JsonNode use = desk.get("/commitments/" + contract);

        assertThat(Json.items(use.path("draws"))
                        .map(draw -> world.original(draw.path("channel").asText()) + " | USD "
                                + draw.path("amount").asText()))
                .containsExactlyElementsOf(E14.rows("DRAWS"));
        assertThat(breakage(world, use.path("breakage"))).containsExactlyElementsOf(E14.rows("BREAKAGE"));
        assertThat(Json.amount(use, "drawn").add(Json.amount(use, "remaining")))
                .isEqualTo(Json.amount(recorded, "amount"));

        submit(use.path("breakage"));
        desk.run();

        assertThat(desk.get("/commitments/" + contract).path("remaining").asText())
                .isEqualTo("0.00");
        assertThat(desk.get("/commitments/" + contract).has("breakage")).isFalse();
        List<Map<String, String>> shares = desk.shares(world);
        assertThat(payable(shares, line -> line.matches("direct|credit"))).isEqualTo(expected.get("direct"));
        assertThat(payable(shares, "bedrock"::equals)).isEqualTo(expected.get("bedrock"));
        assertThat(payable(shares, "azure"::equals)).isEqualTo(expected.get("azure"));
        List<Map<String, String>> broken = desk.table("/share-export?format=csv&q=" + contract);
        assertThat(payable(broken, "breakage"::equals)).isEqualTo(expected.get("breakage"));
        assertThat(Cases.text(sum(shares, line -> !line.equals("other")).plus(sum(broken, "breakage"::equals))))
                .isEqualTo(expected.get("in all"));
    }

    @Test
    void isRecordedOnceAndReadAsItWasKnown() {
        World world = load("c3");
        String contract = contract("c3");
        ObjectNode commitment = commitment(world, contract);
        JsonNode first = desk.post("olivia", 200, "/commitments", commitment);

        assertThat(desk.post("fiona", 200, "/commitments", commitment)).isEqualTo(first);
        assertThat(first.path("recordedBy").asText()).isEqualTo("olivia");
        assertThat(Json.items(desk.get("/commitments").path("items"))).contains(first);
        Answer other = platform.as("fiona")
                .post(
                        "/commitments",
                        commitment.deepCopy().put("amount", "10000000.01").toString());
        assertThat(other.status()).as(other.toString()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("commitment.conflict");
        assertThat(platform.as("fiona")
                        .get("/commitments/" + contract + "?knownOn=2020-01-01")
                        .status())
                .isEqualTo(404);
        assertThat(platform.as("fiona").get("/commitments/nowhere").status()).isEqualTo(404);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        World world = load("c4");
        ObjectNode form = commitment(world, "C 4");
        form.put("amount", "1.001").put("colour", "red");
        form.withObject("/term").put("to", "2026-05-01");
        ObjectNode unknown = commitment(world, contract("c4"));
        unknown.withObject("/contracting").put("product", "lost").put("channel", "LOST");
        ObjectNode without = commitment(world, contract("c4")).put("amount", "0.00");
        without.withObject("/contracting").remove("contract");

        assertThat(faults(form))
                .containsExactlyInAnyOrder(
                        "line.contract /contracting/contract",
                        "money.digits /amount",
                        "date-range.empty /term/to",
                        "field.unknown /colour");
        assertThat(faults(unknown))
                .containsExactlyInAnyOrder(
                        "channel.unknown /contracting/channel", "product.unknown /contracting/product");
        assertThat(faults(without))
                .containsExactlyInAnyOrder("commitment.contract /contracting/contract", "commitment.amount /amount");
    }

    @Test
    void isTheVendorsToReadAndSalesAndFinancesToRecord() {
        World world = load("c5");
        ObjectNode commitment = commitment(world, contract("c5"));

        for (String reader : List.of("adrian", "arthur")) {
            assertThat(platform.as(reader).get("/commitments").status())
                    .as(reader)
                    .isEqualTo(200);
            assertThat(platform.as(reader)
                            .post("/commitments", commitment.toString())
                            .status())
                    .as(reader)
                    .isEqualTo(403);
        }
        assertThat(platform.as("mira").get("/commitments").status()).isEqualTo(403);
        assertThat(platform.as("mira")
                        .post("/commitments", commitment.toString())
                        .status())
                .isEqualTo(403);
        assertThat(platform.asBillingSystem().get("/commitments").status()).isEqualTo(403);
        desk.post("ada", 200, "/commitments", commitment);
    }

    private World load(String name) {
        return desk.load(name, GoldenTable.of(name, List.of()));
    }

    private static String contract(String name) {
        return "ACME-2026-" + name;
    }

    private static ObjectNode commitment(World world, String contract) {
        Row given = E14.values("COMMITMENT");
        Money amount = Cases.money(given.get("amount"));
        ObjectNode commitment = JSON.createObjectNode();
        commitment
                .put("amount", amount.amount().toPlainString())
                .put("currency", amount.currency().getCurrencyCode());
        commitment
                .putObject("contracting")
                .put("channel", world.named(given.get("channel")))
                .put("product", world.named(Cases.API.value()))
                .put("customer", world.named(Cases.CUSTOMER.value()))
                .put("contract", contract)
                .putArray("route")
                .add(world.named(Cases.OPENAI.value()))
                .add(world.named(Cases.CUSTOMER.value()));
        var term = Cases.days(given.get("term"));
        commitment
                .putObject("term")
                .put("from", term.startInclusive().toString())
                .put("to", term.endExclusive().toString());
        return commitment;
    }

    /** The lines under the contracts of this world; on the whole price where Bedrock keeps nothing. */
    private static List<RevenueLine> lines(World world, String base) {
        return E14.table("LINES").stream()
                .map(row -> {
                    Map<String, String> cells = new HashMap<>(row.values());
                    cells.put("contract", row.get("contract") + "-" + world.name());
                    if (base.equals("gross")) {
                        cells.remove("kept by aws");
                    }
                    return Cases.line(cells);
                })
                .toList();
    }

    private static List<String> breakage(World world, JsonNode line) {
        return List.of(String.join(
                " | ",
                world.original(line.path("channel").asText()),
                line.path("contract").asText().replace("-" + world.name(), ""),
                line.path("currency").asText() + " " + line.path("amount").asText(),
                line.path("serviceStart").asText() + " .. "
                        + line.path("serviceEnd").asText()));
    }

    /** A line is submitted as it was proposed. */
    private void submit(JsonNode line) {
        ObjectNode document = JSON.createObjectNode();
        document.putArray("lines").add(line);
        Desk.succeeded(200, platform.asBillingSystem().post("/revenue-lines", document.toString()));
    }

    private List<String> faults(ObjectNode commitment) {
        Answer answer = platform.as("olivia").post("/commitments", commitment.toString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        return Json.items(answer.json().path("faults"))
                .map(fault -> fault.path("code").asText() + " "
                        + fault.path("pointer").asText())
                .toList();
    }

    private static String payable(List<Map<String, String>> shares, Predicate<String> line) {
        return Cases.text(sum(shares, line));
    }

    /** What is payable under the clause of the outward leg. */
    private static Money sum(List<Map<String, String>> shares, Predicate<String> line) {
        return shares.stream()
                .filter(row -> row.getOrDefault("clause", "").equals("R6.share.out")
                        && line.test(row.getOrDefault("line", "")))
                .map(row -> Cases.usd(row.getOrDefault("payable", "")))
                .reduce(Cases.usd("0"), Money::plus);
    }
}
