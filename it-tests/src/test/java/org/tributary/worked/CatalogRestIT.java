package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.attribution.GoldenTable;
import org.tributary.billing.RevenueLine;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** An offering from its draft to its first attributed line, prices there and back as a table, usage on the bench. */
@ExtendWith(OnThePlatform.class)
class CatalogRestIT {

    private static final GoldenTable TERMS = Desk.example("", "E01-straddle");

    private final Platform platform;
    private final Desk desk;

    CatalogRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    @Test
    void aTierLaunchedByTwoPersonsIsSellablePricedAndItsFirstLineAttributed() {
        World world = desk.load("cat1", TERMS);
        String product = "lite-cat1";
        String direct = world.named("DIRECT_ENTERPRISE");
        open("cat1");

        JsonNode draft = desk.post("olivia", 201, "/catalog-changes", launch("cat1", product, direct));
        assertThat(step("olivia", draft, 403, "APPROVE", 1).code()).isEqualTo("draft.role");
        step("olivia", draft, 200, "SUBMIT", 1);
        JsonNode compared = desk.get("/catalog-changes/" + draft.path("id").asText() + "/comparison");
        assertThat(compared.path("offerings").get(0).path("begins").asBoolean()).isTrue();
        assertThat(compared.path("offerings").get(0).path("differences").get(0))
                .isEqualTo(Json.object()
                        .put("part", "LIFE")
                        .put("name", "sellable through " + direct)
                        .put("change", "ADDED")
                        .put("after", "from 2026-05-01"));
        step("adrian", draft, 200, "APPROVE", 2);
        step("adrian", draft, 200, "PUBLISH", 3);

        JsonNode answer =
                desk.get("/offerings/" + product + "/answer?channel=" + direct + "&country=US&asOf=2026-05-01");
        assertThat(answer.path("sellable").asBoolean()).as(answer.toString()).isTrue();
        JsonNode elsewhere = desk.get("/offerings/" + product + "/answer?channel=" + world.named("AZURE_OPENAI")
                + "&country=US&asOf=2026-05-01");
        assertThat(elsewhere.path("reasons").get(0).asText()).contains("not announced");
        JsonNode price = desk.get("/prices?product=" + product + "&charge=seat&term=MONTH&asOf=2026-05-01");
        assertThat(price.path("price").path("words").asText()).isEqualTo("12 a seat and period, 2 seats at least");
        assertThat(platform.as("fiona")
                        .get("/prices?product=" + product + "&charge=seat&term=MONTH&asOf=2026-04-30")
                        .code())
                .isEqualTo("price.none");

        List<RevenueLine> lines = TERMS.runs().getFirst().subList(1, 2);
        List<Map<String, String>> sold = Csv.read(world.lines(lines));
        sold.forEach(line -> line.put("product", product));
        Desk.succeeded(200, platform.asBillingSystem().post("/revenue-lines", "text/csv", Csv.write(sold)));
        desk.run();
        assertThat(desk.shares(world))
                .filteredOn(share -> share.getOrDefault("clause", "").equals("R6.share.out"))
                .extracting(share -> share.getOrDefault("payable", ""))
                .containsExactly("163726.03");
    }

    @Test
    void pricesAsATableReadBackAsTheSamePrices() {
        desk.load("cat2", TERMS);
        open("cat2");
        JsonNode draft =
                desk.post("olivia", 201, "/catalog-changes", launch("cat2", "lite-cat2", "CAT2_DIRECT_ENTERPRISE"));
        step("olivia", draft, 200, "SUBMIT", 1);
        step("adrian", draft, 200, "APPROVE", 2);
        step("adrian", draft, 200, "PUBLISH", 3);

        String version = "/price-books/list-cat2/versions/2026-05-01";
        String table = Desk.succeeded(200, platform.as("fiona").table(version + "/table"))
                .body();
        JsonNode read = desk.post("fiona", 200, "/price-tables", Json.object().put("table", table));

        assertThat(read.path("entries"))
                .isEqualTo(desk.get(version).path("document").path("entries"));
        assertThat(Csv.header(table)).startsWith("product", "charge", "country", "currency", "term", "period");
    }

    @Test
    void everyFaultOfATableIsToldAtOnceWithItsCell() {
        String table = """
                product,charge,country,currency,term,period,tag,source,kind,price,minimum
                seats,seat,XX,USD,MONTH,MONTH,DEMO,example,SEAT_FEE,20,2
                seats,seat,,USD,YEAR,MONTH,DEMO,example,SEAT_FEE,-1,2
                seats,seat,,USD,YEAR,MONTH,DEMO,example,SEAT_FARE,1,2
                """;

        Answer answer = platform.as("fiona")
                .post("/price-tables", Json.object().put("table", table).toString());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactly(
                        "/rows/0/country country.code", "/rows/1/price price.range", "/rows/2/kind field.value");
    }

    @Test
    void usageOnTheBenchIsRatedWithItsStepsAndWhatHasNoPriceIsNamed() {
        ObjectNode question = Json.object()
                .put("book", "list-cat3")
                .put("currency", "USD")
                .put("signedOn", "2026-05-01")
                .put("from", "2026-05-01")
                .put("to", "2026-06-01")
                .put("usage", """
                        product,meter,quantity,service_tier,region,request_input,at
                        lite-cat3,input-token,1000000,BATCH,eu,300000,2026-05-10T00:00:00Z
                        lite-cat3,output-token,100000,,,,2026-05-11T00:00:00Z
                        lite-cat3,gb-day,3,,,,
                        """);
        desk.load("cat3", TERMS);
        open("cat3");
        JsonNode draft =
                desk.post("olivia", 201, "/catalog-changes", launch("cat3", "lite-cat3", "CAT3_DIRECT_ENTERPRISE"));
        step("olivia", draft, 200, "SUBMIT", 1);
        step("adrian", draft, 200, "APPROVE", 2);
        step("adrian", draft, 200, "PUBLISH", 3);

        JsonNode rated = desk.post("fiona", 200, "/rating-bench", question);

        // 2.50 x 0.5 for a million read, 15 x 0.1 written
        assertThat(rated.path("total").path("amount").asText()).isEqualTo("2.75");
        assertThat(StreamSupport.stream(rated.path("lines").get(0).path("steps").spliterator(), false)
                        .map(step -> step.path("text").asText()))
                .containsExactly("1000000 input tokens at 0.00000125 (batch)", "100000 output tokens at 0.000015");
        JsonNode held = rated.path("quarantined").get(0);
        assertThat(held.path("row").asInt()).isEqualTo(3);
        assertThat(held.path("code").asText()).isEqualTo("usage.meter-unpriced");
    }

    @Test
    void aBundlesPriceIsAllocatedByWhatItsPartsCostAlone() {
        JsonNode allocated = desk.post("olivia", 200, "/bundle-allocations", bundle("90.00", "60"));

        // 90 x 60 / 90.50 = 59.6685, 90 x 30.50 / 90.50 = 30.3315
        assertThat(StreamSupport.stream(allocated.path("parts").spliterator(), false)
                        .map(part -> part.path("product").asText() + " "
                                + part.path("amount").path("amount").asText()))
                .containsExactly("chat 59.67", "voice 30.33");
        Answer refused = platform.as("olivia")
                .post("/bundle-allocations", bundle("90.005", "dear").toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder("/price/amount money.digits", "/parts/0/standalone field.decimal");
    }

    private static JsonNode bundle(String price, String chat) {
        return Json.read("""
                {"price": {"amount": "%s", "currency": "USD"},
                 "parts": [{"product": "chat", "standalone": "%s"}, {"product": "voice", "standalone": "30.50"}]}
                """.formatted(price, chat));
    }

    @Test
    void aPartnerHasNoBusinessWithPrices() {
        for (String path : List.of("/price-books", "/catalog-changes", "/offerings", "/subscriptions")) {
            assertThat(platform.as("mira").get(path).status()).as(path).isEqualTo(403);
        }
    }

    private void open(String world) {
        desk.post(
                "olivia",
                201,
                "/price-books",
                Json.object()
                        .put("id", "list-" + world)
                        .put("name", "List")
                        .put("kind", "VENDOR_LIST")
                        .put("zone", "UTC"));
    }

    private Answer step(String user, JsonNode draft, int status, String step, int version) {
        return Desk.succeeded(
                status,
                platform.as(user)
                        .post(
                                "/catalog-changes/" + draft.path("id").asText() + "/step",
                                Json.object()
                                        .put("step", step)
                                        .put("version", version)
                                        .toString()));
    }

    /** A new tier with a seat's price and tokens, sold through one channel from 1 May 2026 on. */
    private static JsonNode launch(String world, String product, String channel) {
        String provenance = "{\"tag\": \"DEMO\", \"source\": \"invented for the tests\"}";
        return Json.read("""
                {"change": {
                  "title": "Launch of %2$s",
                  "products": [{"id": "%2$s", "name": "Lite", "productClass": "NON_API", "tier": "Lite"}],
                  "offerings": [{
                    "product": "%2$s",
                    "lifecycle": [{"state": "SELLABLE", "from": "2026-05-01", "channels": ["%3$s"]}],
                    "provenance": %4$s}],
                  "prices": [{
                    "book": "list-%1$s",
                    "version": {
                      "name": "Launch",
                      "newSalesFrom": "2026-05-01",
                      "running": {"policy": "RENEWAL", "from": "2026-05-01", "credit": "NONE"},
                      "entries": [
                        {"product": "%2$s", "code": "seat", "currency": "USD", "term": "MONTH", "per": "MONTH",
                         "charge": {"kind": "SEAT_FEE", "price": "12", "minimum": "2"}, "provenance": %4$s},
                        {"product": "%2$s", "code": "tokens", "currency": "USD",
                         "charge": {"kind": "TOKEN_PRICES", "input": "2.50", "output": "15", "per": 1000000}, "provenance": %4$s}],
                      "modifiers": [{"name": "batch", "stage": "SERVICE_TIER", "when": {"serviceTier": "BATCH"},
                                     "effect": {"kind": "FACTORS", "input": "0.5", "output": "0.5"}}],
                      "provenance": %4$s}}]}}
                """.formatted(world, product, channel, provenance));
    }
}
