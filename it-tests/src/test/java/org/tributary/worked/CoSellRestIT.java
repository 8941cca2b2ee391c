package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.attribution.GoldenTable;
import org.tributary.attribution.golden.Cases;
import org.tributary.attribution.golden.Golden;
import org.tributary.billing.RevenueLine;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** Who is credited with sales, through the doors: to the cent, in the report, and without moving a share (agreements, E15). */
@ExtendWith(OnThePlatform.class)
class CoSellRestIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Golden E15 = Golden.read("cosell/E15-co-sell-split");

    private final Platform platform;
    private final Desk desk;

    CoSellRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    @Test
    void creditsAndReportAreTheExamplesToTheCent() {
        World world = load("k1");
        desk.attribute(world, sales());
        List<Map<String, String>> before = desk.shares(world);

        List<String> credits = E15.table("SALES").stream()
                .map(sale -> sale.get("sale"))
                .flatMap(sale -> credited(world, desk.post("olivia", 200, "/co-sell-credits", credit(world, sale))))
                .toList();

        assertThat(credits).containsExactlyElementsOf(E15.rows("CREDITS"));
        assertThat(report(world, "?from=2026-06-01&to=2026-06-02")).containsExactlyElementsOf(E15.rows("REPORT"));
        assertThat(report(world, "")).containsExactlyElementsOf(E15.rows("REPORT"));
        assertThat(report(world, "?to=2026-06-01")).isEmpty();
        assertThat(report(world, "?from=2026-06-02")).isEmpty();
        assertThat(report(world, "?knownOn=2026-01-01")).isEmpty();
        assertThat(desk.run().path("lines").asInt()).isZero();
        assertThat(desk.shares(world)).isEqualTo(before);
        assertThat(shares(world)).containsAll(E15.rows("SHARES"));
    }

    @Test
    void isRecordedOnceAndAllThatIsWrongIsToldAtOnce() {
        World world = load("k2");
        desk.report(world, sales());
        ObjectNode credit = credit(world, "thirds");
        JsonNode first = desk.post("fiona", 200, "/co-sell-credits", credit);
        ObjectNode whole = credit.deepCopy();
        whole.putArray("parts").addObject().put("party", world.named("aws")).put("rate", "1");
        ObjectNode wrong = credit.deepCopy();
        wrong.withObject("/line").put("line", "lost");
        wrong.withArray("/parts").addObject().put("party", "nobody").put("rate", "1.5");

        assertThat(desk.post("olivia", 200, "/co-sell-credits", credit)).isEqualTo(first);
        Answer other = platform.as("olivia").post("/co-sell-credits", whole.toString());
        assertThat(other.status()).as(other.toString()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("cosell.conflict");
        Answer refused = platform.as("olivia").post("/co-sell-credits", wrong.toString());
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(Json.items(refused.json().path("faults"))
                        .map(fault -> fault.path("code").asText() + " "
                                + fault.path("pointer").asText()))
                .containsExactlyInAnyOrder(
                        "cosell.unknown-line /line",
                        "organization.unknown /parts/3/party",
                        "cosell.part /parts/3/rate",
                        "cosell.sum /parts");
    }

    @Test
    void isTheVendorsToReadAndSalesAndFinancesToRecord() {
        World world = load("k3");
        desk.report(world, sales());
        String credit = credit(world, "paper").toString();

        for (String reader : List.of("adrian", "arthur")) {
            assertThat(platform.as(reader).get("/attribution/co-sell").status())
                    .as(reader)
                    .isEqualTo(200);
            assertThat(platform.as(reader).post("/co-sell-credits", credit).status())
                    .as(reader)
                    .isEqualTo(403);
        }
        assertThat(platform.as("anna").get("/attribution/co-sell").status()).isEqualTo(403);
        assertThat(platform.as("anna").post("/co-sell-credits", credit).status())
                .isEqualTo(403);
        assertThat(platform.as("fiona")
                        .get("/attribution/co-sell?from=2026-02-01&to=2026-01-01")
                        .status())
                .isEqualTo(422);
    }

    /** The parties of the example, the integrator among them. */
    private World load(String name) {
        World world = desk.load(name, GoldenTable.of(name, List.of()));
        Desk.succeeded(200, platform.as("ada").put("/reference-data", """
                {"organizations": [{"id": "%1$s", "name": "Brightpath %1$s", "kind": "RESELLER"}]}""".formatted(named(world, "brightpath"))));
        return world;
    }

    private static String named(World world, String party) {
        return party.equals("brightpath") ? party + "-" + world.name() : world.named(party);
    }

    private static String original(World world, String party) {
        return party.equals("brightpath-" + world.name()) ? "brightpath" : world.original(party);
    }

    /** The sales as lines of June; the mirror takes the uneven one back. */
    private static List<RevenueLine> sales() {
        return E15.table("SALES").stream()
                .map(sale -> {
                    Map<String, String> cells = new HashMap<>(Map.of(
                            "line", sale.get("sale"),
                            "channel", sale.get("paper"),
                            "amount", sale.get("price"),
                            "service", "2026-06-01 .. 2026-07-01"));
                    if (sale.get("sale").equals("mirror")) {
                        cells.put("corrects", "uneven");
                    }
                    return Cases.line(cells);
                })
                .toList();
    }

    private static ObjectNode credit(World world, String sale) {
        ObjectNode credit = JSON.createObjectNode();
        credit.putObject("line")
                .put("source", World.SOURCE)
                .put("document", world.document())
                .put("line", sale)
                .put("version", 1);
        ArrayNode parts = credit.putArray("parts");
        E15.table("PARTS").stream()
                .filter(part -> part.get("sale").equals(sale))
                .forEach(part -> parts.addObject()
                        .put("party", named(world, part.get("party")))
                        .put("rate", part.get("rate")));
        return credit;
    }

    private static Stream<String> credited(World world, JsonNode credit) {
        return Json.items(credit.path("parts"))
                .map(part -> String.join(
                        " | ",
                        credit.at("/line/line").asText(),
                        original(world, part.path("party").asText()),
                        credit.path("currency").asText() + " "
                                + part.path("amount").asText()));
    }

    /** What is shared of each sale under the agreement, and the channel it is tagged with. */
    private List<String> shares(World world) {
        return Json.items(desk.get("/shares?size=200&kind=REVENUE_SHARE&q=" + world.document())
                        .path("items"))
                .map(share -> String.join(
                        " | ",
                        share.at("/line/line").asText(),
                        world.original(share.path("channel").asText()),
                        share.path("clause").asText(),
                        share.at("/payable/currency").asText() + " "
                                + share.at("/payable/amount").asText()))
                .toList();
    }

    /** The rows of the report that are of this world. */
    private List<String> report(World world, String days) {
        return Json.items(desk.get("/attribution/co-sell" + days).path("items"))
                .filter(row -> row.path("party").asText().endsWith("-" + world.name()))
                .map(row -> String.join(
                        " | ",
                        original(world, row.path("party").asText()),
                        world.original(row.path("channel").asText()),
                        row.path("sales").asText(),
                        row.path("currency").asText() + " " + row.path("amount").asText()))
                .toList();
    }
}
