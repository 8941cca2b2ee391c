package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** Usage and a commitment of the reference catalogue, quoted, accepted, reported and rated: to the cent what was quoted. */
@ExtendWith(OnThePlatform.class)
class UsageQuotesRestIT {

    private static final String DIRECT = """
            {"channel": "DIRECT_ENTERPRISE", "route": {"parties": ["openai", "northwind-analytics"]}}""";
    private static final String RESELLER = """
            {"channel": "RESELLER", "route": {"parties": ["openai", "kestrel-resale", "northwind-analytics"]},
             "margins": [{"party": "kestrel-resale", "part": "0.15"}]}""";
    private static final String SEATS = """
            {"id": "seats", "product": "chatgpt-business", "code": "seat", "commitment": "YEAR", "quantity": "100", "discount": "0.1"}""";

    private final Platform platform;
    private final Desk desk;

    UsageQuotesRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    /** 800 million tokens read at 2.50 and 25 million written at 15, a million more of these in each further month. */
    private static ObjectNode begun(String id, String lines, String discount) {
        ObjectNode document = Json.object().put("id", id);
        document.set("offer", Json.read("""
                {"kind": "ENTERPRISE_AGREEMENT", "title": "Seats and tokens", "term": {"from": "2027-01-01", "to": "2028-01-01"},
                 "currency": "USD", "segment": "COMMERCIAL", "country": "US", "through": %s, "alternatives": [%s],
                 "billing": {"months": 1, "anchor": "2027-01-01", "timing": "IN_ADVANCE", "proration": "ACTUAL_DAYS",
                     "rounding": "HALF_UP", "zone": "UTC"},
                 "lines": [%s],
                 "usage": [{"id": "tokens", "product": "gpt-5.4", "code": "tokens", "discount": "%s", "estimate": [
                     {"meter": "input-token", "perMonth": "800000000"},
                     {"meter": "output-token", "perMonth": "25000000", "growth": "1000000"}]}],
                 "commitment": {"settlementMonths": 12, "form": {"kind": "SPEND_DRAWDOWN", "amount": "30000", "overage": "1", "rollOver": "0"}},
                 "validUntil": "%s"}""".formatted(
                DIRECT, RESELLER, lines, discount, LocalDate.now(ZoneOffset.UTC).plusDays(30))));
        return document;
    }

    private JsonNode acceptance(String contract, String agreement) {
        ObjectNode document = Json.object()
                .put("revision", 2)
                .put("agreement", agreement)
                .put("signedOn", LocalDate.now(ZoneOffset.UTC).toString());
        return contract.isEmpty() ? document : document.put("contract", contract);
    }

    private void present(String id) {
        desk.post(
                "olivia",
                200,
                "/quotes/" + id + "/steps",
                Json.object().put("step", "PRESENT").put("revision", 1));
    }

    /**
     * 2,000.00 + 375.00 = 2,375.00 at 10 % off are 2,137.50 in January; 13.50 more in each further month: 12 x 2,137.50 + 66 x 13.50 = 26,541.00. Of
     * 30,000.00 committed 3,459.00 are never spent. By the reseller 15 % of all of it stay there.
     */
    @Test
    void usageStandsApartAsAnEstimateAndTheCommitmentAgainstIt() {
        JsonNode quote = desk.post("olivia", 201, "/quotes", begun("Q-IT-U1", SEATS, "0.1"));

        JsonNode usage = quote.path("versions").get(0).path("usage").get(0);
        assertThat(usage.path("months").get(0).path("amount").path("amount").asText())
                .isEqualTo("2137.50");
        assertThat(usage.path("total").path("amount").asText()).isEqualTo("26541.00");
        assertThat(Json.items(usage.path("prices"))
                        .map(price -> price.path("agreed").asText()))
                .contains("2.25", "13.5");
        for (JsonNode road : desk.get("/quotes/Q-IT-U1/versions/1/roads").path("items")) {
            JsonNode outlook = road.path("outlook");
            JsonNode estimate = outlook.path("estimate");
            assertThat(outlook.path("total").path("amount").asText()).isEqualTo("21600.00");
            assertThat(outlook.path("firstBill").path("total").path("amount").asText())
                    .isEqualTo("1800.00");
            assertThat(estimate.path("firstBilledOn").asText()).isEqualTo("2027-02-01");
            assertThat(estimate.path("beside").path("amount").asText()).isEqualTo("3459.00");
            assertThat(estimate.path("commitment")
                            .path("shortfall")
                            .path("amount")
                            .asText())
                    .isEqualTo("3459.00");
            assertThat(estimate.path("whole").path("price").asText()).isEqualTo("51600.00");
            assertThat(nets(estimate.path("whole"))).isEqualTo(new BigDecimal("51600.00"));
            assertThat(nets(outlook.path("split")).add(nets(estimate.path("split"))))
                    .isEqualTo(new BigDecimal("51600.00"));
        }
        assertThat(desk.get("/quotes?q=Q-IT-U1")
                        .path("items")
                        .get(0)
                        .path("estimate")
                        .path("amount")
                        .asText())
                .isEqualTo("26541.00");
    }

    private static BigDecimal nets(JsonNode split) {
        return Json.items(split.path("parties"))
                .map(party -> new BigDecimal(party.path("net").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void acceptedReportedAndRatedItComesToTheCentToWhatWasQuoted() {
        JsonNode quote = desk.post("olivia", 201, "/quotes", begun("Q-IT-U2", SEATS, "0.1"));
        JsonNode months = quote.path("versions").get(0).path("usage").get(0).path("months");
        present("Q-IT-U2");

        JsonNode accepted = desk.post("olivia", 200, "/quotes/Q-IT-U2/acceptance", acceptance("C-IT-U2", "EA-IT-U2"));
        report("jan", "2027-01", "300000000", "500000000", "25000000");
        report("feb", "2027-02", "799999999", "1", "26000000");

        assertThat(accepted.path("contract").asText()).isEqualTo("C-IT-U2");
        assertThat(accepted.path("agreement").asText()).isEqualTo("EA-IT-U2");
        assertThat(rated("2027-01-15")).isEqualTo(quoted(months, 0)).isEqualTo("2137.50");
        assertThat(rated("2027-02-15")).isEqualTo(quoted(months, 1)).isEqualTo("2151.00");
        JsonNode agreement = desk.get("/spend-agreements/EA-IT-U2");
        assertThat(agreement.path("contract").asText()).isEqualTo("C-IT-U2");
        assertThat(Json.items(desk.get("/spend-agreements?contract=C-IT-U2").path("items")))
                .containsExactly(agreement);
        assertThat(desk.get("/contracts/C-IT-U2").path("id").asText()).isEqualTo("C-IT-U2");
        JsonNode year = desk.get("/spend-agreements/EA-IT-U2/statement?from=2027-01-01&to=2028-01-01")
                .path("periods")
                .get(0);
        assertThat(year.path("spend").asText()).isEqualTo("4288.50");
        assertThat(year.path("due").asText()).isEqualTo("30000.00");
    }

    private static String quoted(JsonNode months, int month) {
        return months.get(month).path("amount").path("amount").asText();
    }

    private String rated(String day) {
        return desk.get("/usage-ratings?subscription=EA-IT-U2:tokens&asOf=" + day)
                .path("total")
                .path("amount")
                .asText();
    }

    /** Tokens read in two pieces, and tokens written. */
    private void report(String prefix, String month, String read, String more, String written) {
        ObjectNode document = Json.object();
        ArrayNode records = document.putArray("records");
        Stream.of(
                        List.of("1", "input-token", read, "03"),
                        List.of("2", "input-token", more, "17"),
                        List.of("3", "output-token", written, "28"))
                .forEach(record -> records.addObject()
                        .put("specversion", "1.0")
                        .put("type", "org.tributary.usage.v1")
                        .put("source", "gateway-it-u2")
                        .put("id", prefix + record.get(0))
                        .put("subject", "EA-IT-U2:tokens")
                        .put("time", month + "-" + record.get(3) + "T08:00:00Z")
                        .putObject("data")
                        .put("product", "gpt-5.4")
                        .put("meter", record.get(1))
                        .put("quantity", record.get(2)));
        Desk.succeeded(200, platform.asBillingSystem().post("/usage-records", document.toString()));
    }

    @Test
    void usageAloneBecomesAnAgreementAndNoContract() {
        desk.post("olivia", 201, "/quotes", begun("Q-IT-U3", "", "0"));
        present("Q-IT-U3");

        Answer named = platform.as("olivia")
                .post(
                        "/quotes/Q-IT-U3/acceptance",
                        acceptance("C-IT-U3", "EA-IT-U3").toString());
        JsonNode accepted = desk.post("olivia", 200, "/quotes/Q-IT-U3/acceptance", acceptance("", "EA-IT-U3"));

        assertThat(named.status()).isEqualTo(422);
        assertThat(named.json().path("faults").get(0).path("pointer").asText()).isEqualTo("/contract");
        assertThat(accepted.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.has("contract")).isFalse();
        assertThat(platform.as("fiona").get("/contracts/C-IT-U3").status()).isEqualTo(404);
    }

    @Test
    void everyFaultOfUsageStandsAtItsPlace() {
        ObjectNode document = begun("Q-IT-U4", SEATS, "0.35");
        ((ObjectNode) document.at("/offer/usage/0/estimate/1")).put("meter", "audio-token");

        Answer deep = platform.as("olivia")
                .post("/quotes", begun("Q-IT-U4", SEATS, "0.35").toString());
        Answer unpriced = platform.as("fiona").post("/quotes", document.toString());

        assertThat(pointers(deep)).containsExactly("/offer/usage/0/discount");
        assertThat(pointers(unpriced)).containsExactly("/offer/usage/0/estimate/1/meter");
        assertThat(platform.as("olivia").get("/quotes/Q-IT-U4").status()).isEqualTo(404);
    }

    private static List<String> pointers(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        return Json.items(answer.json().path("faults"))
                .map(fault -> fault.path("pointer").asText())
                .toList();
    }
}
