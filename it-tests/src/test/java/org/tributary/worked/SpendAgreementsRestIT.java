package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.attribution.GoldenTable;
import org.tributary.attribution.golden.Cases;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** A year's commitment through the doors: recorded, drawn by ten seats and tokens, stated, billed, and billed again where usage came late. */
@ExtendWith(OnThePlatform.class)
class SpendAgreementsRestIT {

    private static final List<String> YEAR = List.of("from=2025-01-01", "to=2026-01-01");

    private final Platform platform;
    private final Desk desk;

    SpendAgreementsRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    /**
     * 1,000 a month, the first three at 50 %, the next three at 80 %; overage at 1.1, a tenth may roll over. Ten seats at 12 are 120.00 a month, a
     * million tokens 2.50. What each month is due:
     *
     * <pre>
     * Jan   152 M   380 + 120 =   500  all drawn                                          500.00
     * Feb   100 M   250 + 120 =   370  130 unused: 50 roll over, 80 short                 500.00
     * Mar   200 M   500 + 120 =   620  50 carried, 500 own, 70 above x 1.1                577.00
     * Apr     0 M     0 + 120 =   120  680 unused: 80 roll over, 600 short                800.00
     * May   272 M   680 + 120 =   800  80 carried, 720 own: 80 roll over                  800.00
     * Jun   320 M   800 + 120 =   920  80 carried, 800 own, 40 above x 1.1                844.00
     * Jul   352 M   880 + 120 = 1,000  all drawn                                        1,000.00
     * Aug   352 M   880 + 120 = 1,000  all drawn                                        1,000.00
     * Sep   392 M   980 + 120 = 1,100  100 above x 1.1                                  1,110.00
     * Oct   352 M   880 + 120 = 1,000  all drawn                                        1,000.00
     * Nov   312 M   780 + 120 =   900  100 roll over                                    1,000.00
     * Dec   232 M   580 + 120 =   700  100 carried, 600 own: the year ends, 400 short   1,000.00
     * </pre>
     */
    @Test
    void aYearIsStatedAndBilledToTheCentAndLateUsageIsADifference() {
        start("spend1");
        report("spend1", "", 152, 100, 200, 0, 272, 320, 352, 352, 392, 352, 312, 232);
        desk.post("olivia", 200, "/spend-agreements", agreement("spend1", 0));

        assertThat(statement("spend1"))
                .containsExactly(
                        "500.00 drawn 0.00 + 500.00 above 0.00 on 0.00 short 0.00 due 500.00",
                        "370.00 drawn 0.00 + 370.00 above 0.00 on 50.00 short 80.00 due 500.00",
                        "620.00 drawn 50.00 + 500.00 above 70.00 on 0.00 short 0.00 due 577.00",
                        "120.00 drawn 0.00 + 120.00 above 0.00 on 80.00 short 600.00 due 800.00",
                        "800.00 drawn 80.00 + 720.00 above 0.00 on 80.00 short 0.00 due 800.00",
                        "920.00 drawn 80.00 + 800.00 above 40.00 on 0.00 short 0.00 due 844.00",
                        "1000.00 drawn 0.00 + 1000.00 above 0.00 on 0.00 short 0.00 due 1000.00",
                        "1000.00 drawn 0.00 + 1000.00 above 0.00 on 0.00 short 0.00 due 1000.00",
                        "1100.00 drawn 0.00 + 1000.00 above 100.00 on 0.00 short 0.00 due 1110.00",
                        "1000.00 drawn 0.00 + 1000.00 above 0.00 on 0.00 short 0.00 due 1000.00",
                        "900.00 drawn 0.00 + 900.00 above 0.00 on 100.00 short 0.00 due 1000.00",
                        "700.00 drawn 100.00 + 600.00 above 0.00 on 0.00 short 400.00 due 1000.00");
        for (int month = 1; month <= 12; month++) {
            assertThat(bill("spend1", month).path("sequence").asInt()).isEqualTo(1);
        }
        assertThat(open("spend1")).hasSize(12).containsOnly("0.00");

        // 52 million more in February are 130.00: all of it is drawn, and March carries nothing in: 50 more above x 1.1
        report("spend1", "late-", 0, 52);

        assertThat(bill("spend1", 2).isMissingNode()).isTrue();
        JsonNode march = bill("spend1", 3);
        assertThat(march.path("sequence").asInt()).isEqualTo(2);
        assertThat(march.path("due").path("amount").asText()).isEqualTo("55.00");
        assertThat(march.path("total").path("amount").asText()).isEqualTo("632.00");
        assertThat(bill("spend1", 3).isMissingNode()).isTrue();
        List<Map<String, String>> rows =
                desk.table("/spend-agreements/EA-spend1/statement/table?" + String.join("&", YEAR));
        assertThat(rows).hasSize(12).extracting(row -> row.get("open")).containsOnly("0.00");
        assertThat(rows.get(2)).containsEntry("billed", "632.00").containsEntry("carried_in", "0.00");
    }

    @Test
    void usageThatDrawsOnAnAgreementIsNotBilledByItself() {
        start("spend2");
        report("spend2", "", 10);
        desk.post("olivia", 200, "/spend-agreements", agreement("spend2", 0));

        Answer refused = platform.as("fiona")
                .post(
                        "/usage-bills",
                        Json.object()
                                .put("subscription", "T-spend2")
                                .put("day", "2025-01-15")
                                .toString());

        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("usage.draws-on-agreement");
        assertThat(refused.text("detail")).contains("EA-spend2");
    }

    @Test
    void isRecordedOnceAndChangedUnderTheVersionThatWasRead() {
        start("spend3");
        JsonNode first = desk.post("olivia", 200, "/spend-agreements", agreement("spend3", 0));
        assertThat(desk.post("fiona", 200, "/spend-agreements", agreement("spend3", 0)))
                .isEqualTo(first);
        ObjectNode other = agreement("spend3", 0).put("title", "Another year");

        Answer conflict = platform.as("olivia").post("/spend-agreements", other.toString());
        assertThat(conflict.status()).as(conflict.toString()).isEqualTo(409);
        assertThat(conflict.code()).isEqualTo("spend-agreement.conflict");
        JsonNode second = desk.post("olivia", 200, "/spend-agreements", other.put("version", 1));

        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(desk.get("/spend-agreements/EA-spend3")).isEqualTo(second);
        String customer = second.path("customer").asText();
        assertThat(Json.items(desk.get("/spend-agreements?customer=" + customer).path("items")))
                .containsExactly(second);
        assertThat(platform.as("fiona")
                        .get("/spend-agreements/EA-spend3?knownOn=2020-01-01")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        start("spend4");
        ObjectNode form = agreement("spend4", 0).put("settlementMonths", 5).put("colour", "red");
        form.withObject("/form").put("amount", "1.005").put("rollOver", "2");
        ObjectNode unknown = agreement("spend4", 0).put("customer", "nobody").put("settlementMonths", 5);
        unknown.withObject("/form").put("amount", "1.005");
        ((ArrayNode) unknown.path("subscriptions")).add("T-404");
        ObjectNode sound = agreement("spend4", 0).put("customer", "nobody");
        ((ArrayNode) sound.path("subscriptions")).add("T-404");

        assertThat(faults(form))
                .containsExactlyInAnyOrder("commitment.roll-over /form/rollOver", "field.unknown /colour");
        assertThat(faults(unknown))
                .containsExactlyInAnyOrder("spend-agreement.days /days/to", "money.digits /form/amount");
        assertThat(faults(sound))
                .containsExactlyInAnyOrder(
                        "organization.unknown /customer",
                        "spend-agreement.subscription-customer /subscriptions/0",
                        "spend-agreement.subscription-customer /subscriptions/1",
                        "subscription.unknown /subscriptions/2");
    }

    @Test
    void isTheVendorsToReadAndFinancesToBill() {
        start("spend5");
        desk.post("olivia", 200, "/spend-agreements", agreement("spend5", 0));

        for (String reader : List.of("adrian", "arthur")) {
            assertThat(platform.as(reader).get("/spend-agreements").status()).isEqualTo(200);
            assertThat(platform.as(reader)
                            .post("/spend-agreements", agreement("spend5", 0).toString())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(platform.as("olivia")
                        .post("/spend-agreements/EA-spend5/bills", "{\"day\": \"2025-01-01\"}")
                        .status())
                .isEqualTo(403);
        assertThat(platform.as("mira").get("/spend-agreements").status()).isEqualTo(403);
    }

    /** A world with a book, seats and tokens that its customer runs since the first day of 2025. */
    private void start(String name) {
        World world = desk.load(name, GoldenTable.of(name, List.of()));
        String customer = world.named(Cases.CUSTOMER.value());
        desk.post(
                "olivia",
                201,
                "/price-books",
                Json.object()
                        .put("id", "list-" + name)
                        .put("name", "List")
                        .put("kind", "VENDOR_LIST")
                        .put("zone", "UTC"));
        JsonNode draft = desk.post("olivia", 201, "/catalog-changes", prices(name));
        step("olivia", draft, "SUBMIT", 1);
        step("adrian", draft, "APPROVE", 2);
        step("adrian", draft, "PUBLISH", 3);
        ObjectNode subscriptions = Json.object();
        ArrayNode all = subscriptions.putArray("subscriptions");
        all.add(subscription(name, customer, "T-" + name, "tokens")
                .put("term", "NONE")
                .put("quantity", "0"));
        all.add(subscription(name, customer, "S-" + name, "seat")
                .put("term", "MONTH")
                .put("quantity", "10"));
        desk.post("olivia", 200, "/subscriptions", subscriptions);
    }

    private void step(String user, JsonNode draft, String step, int version) {
        desk.post(
                user,
                200,
                "/catalog-changes/" + draft.path("id").asText() + "/step",
                Json.object().put("step", step).put("version", version));
    }

    private static ObjectNode subscription(String name, String customer, String id, String charge) {
        return Json.object()
                .put("id", id)
                .put("customer", customer)
                .put("book", "list-" + name)
                .put("product", "lite-" + name)
                .put("charge", charge)
                .put("currency", "USD")
                .put("signedOn", "2025-01-01")
                .put("start", "2025-01-01")
                .put("billingMonths", 1);
    }

    /** Millions of tokens by month, each consumed on the 20th. */
    private void report(String name, String prefix, int... millions) {
        ObjectNode document = Json.object();
        ArrayNode records = document.putArray("records");
        for (int i = 0; i < millions.length; i++) {
            if (millions[i] > 0) {
                ObjectNode event = records.addObject()
                        .put("specversion", "1.0")
                        .put("type", "org.tributary.usage.v1")
                        .put("source", "gateway-" + name)
                        .put("id", prefix + i)
                        .put("subject", "T-" + name)
                        .put("time", LocalDate.of(2025, i + 1, 20) + "T08:00:00Z");
                event.putObject("data")
                        .put("product", "lite-" + name)
                        .put("meter", "input-token")
                        .put("quantity", millions[i] + "000000");
            }
        }
        Desk.succeeded(200, platform.asBillingSystem().post("/usage-records", document.toString()));
    }

    private List<String> statement(String name) {
        return Json.items(desk.get("/spend-agreements/EA-" + name + "/statement?" + String.join("&", YEAR))
                        .path("periods"))
                .map(period -> {
                    JsonNode drawn = period.path("drawdown");
                    return period.path("spend").asText() + " drawn "
                            + drawn.path("drawnOfCarried").asText() + " + "
                            + drawn.path("drawn").asText() + " above "
                            + drawn.path("overage").asText() + " on "
                            + drawn.path("rolledOver").asText() + " short "
                            + drawn.path("shortfall").asText() + " due "
                            + period.path("due").asText();
                })
                .toList();
    }

    private List<String> open(String name) {
        return Json.items(desk.get("/spend-agreements/EA-" + name + "/statement?" + String.join("&", YEAR))
                        .path("periods"))
                .map(period -> period.path("open").asText())
                .toList();
    }

    private JsonNode bill(String name, int month) {
        return desk.post(
                        "fiona",
                        200,
                        "/spend-agreements/EA-" + name + "/bills",
                        Json.object().put("day", LocalDate.of(2025, month, 15).toString()))
                .path("bill");
    }

    private List<String> faults(ObjectNode agreement) {
        Answer answer = platform.as("olivia").post("/spend-agreements", agreement.toString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        return Json.items(answer.json().path("faults"))
                .map(fault -> fault.path("code").asText() + " "
                        + fault.path("pointer").asText())
                .toList();
    }

    private static ObjectNode agreement(String name, int version) {
        return (ObjectNode) Json.read("""
                {"id": "EA-%1$s", "customer": "customer-%1$s", "title": "A year", "currency": "USD",
                 "subscriptions": ["T-%1$s", "S-%1$s"], "days": {"from": "2025-01-01", "to": "2026-01-01"}, "settlementMonths": 1,
                 "form": {"kind": "SPEND_DRAWDOWN", "amount": "1000", "overage": "1.1", "rollOver": "0.1",
                          "ramp": {"phases": [{"periods": 3, "factor": "0.5"}, {"periods": 3, "factor": "0.8"}]}},
                 "version": %2$d}
                """.formatted(name, version));
    }

    private static JsonNode prices(String name) {
        String provenance = "{\"tag\": \"DEMO\", \"source\": \"invented for the tests\"}";
        return Json.read("""
                {"change": {
                  "title": "Lite of %1$s",
                  "products": [{"id": "lite-%1$s", "name": "Lite", "productClass": "NON_API", "tier": "Lite"}],
                  "prices": [{
                    "book": "list-%1$s",
                    "version": {
                      "name": "First",
                      "newSalesFrom": "2025-01-01",
                      "running": {"policy": "RENEWAL", "from": "2025-01-01", "credit": "NONE"},
                      "entries": [
                        {"product": "lite-%1$s", "code": "seat", "currency": "USD", "term": "MONTH", "per": "MONTH",
                         "charge": {"kind": "SEAT_FEE", "price": "12", "minimum": "2"}, "provenance": %2$s},
                        {"product": "lite-%1$s", "code": "tokens", "currency": "USD",
                         "charge": {"kind": "TOKEN_PRICES", "input": "2.50", "output": "15", "per": 1000000}, "provenance": %2$s}],
                      "provenance": %2$s}}]}}
                """.formatted(name, provenance));
    }
}
