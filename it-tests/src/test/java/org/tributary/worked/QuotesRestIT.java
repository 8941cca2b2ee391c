package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** A quote of the reference catalogue under the reference terms, from its first version to the contract that bills what was quoted. */
@ExtendWith(OnThePlatform.class)
class QuotesRestIT {

    private static final String DIRECT = """
            {"channel": "DIRECT_ENTERPRISE", "route": {"parties": ["openai", "northwind-analytics"]}}""";
    private static final String RESELLER = """
            {"channel": "RESELLER", "route": {"parties": ["openai", "kestrel-resale", "northwind-analytics"]},
             "margins": [{"party": "kestrel-resale", "part": "0.15"}]}""";

    private final Platform platform;
    private final Desk desk;

    QuotesRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    private static JsonNode offer(String discount) {
        return Json.read("""
                {"kind": "ORDER_FORM", "title": "A hundred seats", "term": {"from": "2027-01-01", "to": "2028-01-01"},
                 "currency": "USD", "segment": "COMMERCIAL", "country": "US", "through": %s, "alternatives": [%s],
                 "billing": {"months": 1, "anchor": "2027-01-01", "timing": "IN_ADVANCE", "proration": "ACTUAL_DAYS",
                     "rounding": "HALF_UP", "zone": "UTC"},
                 "lines": [{"id": "seats", "product": "chatgpt-business", "code": "seat", "commitment": "YEAR",
                     "quantity": "100", "discount": "%s"}],
                 "validUntil": "%s"}""".formatted(
                DIRECT, RESELLER, discount, LocalDate.now(ZoneOffset.UTC).plusDays(30)));
    }

    private static ObjectNode begun(String id, String discount) {
        ObjectNode document = Json.object().put("id", id);
        document.set("offer", offer(discount));
        return document;
    }

    /** 100 x 20 x 0.9 = 1,800.00 a month, 21,600.00 in all; 20 % of it out: 4,320.00; by the reseller 15 % stay there, 3,240.00. */
    @Test
    void isPricedFromTheCatalogueAndItsMoneySplitUnderTheTermsInForce() {
        desk.post("olivia", 201, "/quotes", begun("Q-IT-1", "0.1"));

        JsonNode roads = desk.get("/quotes/Q-IT-1/versions/1/roads").path("items");

        assertThat(roads).hasSize(2);
        JsonNode direct = roads.get(0).path("outlook");
        JsonNode resold = roads.get(1).path("outlook");
        assertThat(direct.path("list").path("amount").asText()).isEqualTo("24000.00");
        assertThat(direct.path("total").path("amount").asText()).isEqualTo("21600.00");
        assertThat(direct.path("firstBill").path("total").path("amount").asText())
                .isEqualTo("1800.00");
        assertThat(net(direct, "openai")).isEqualTo("17280.00");
        assertThat(net(direct, "microsoft")).isEqualTo("4320.00");
        assertThat(net(resold, "kestrel-resale")).isEqualTo("3240.00");
        for (JsonNode outlook : new JsonNode[] {direct, resold}) {
            BigDecimal sum = StreamSupport.stream(
                            outlook.path("split").path("parties").spliterator(), false)
                    .map(party -> new BigDecimal(party.path("net").asText()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualTo(new BigDecimal("21600.00"));
            assertThat(outlook.path("findings")).isNotEmpty();
        }
    }

    @Test
    void tellsEveryFaultAtItsPlaceAndKeepsNothing() {
        ObjectNode tooDeep = begun("Q-IT-2", "0.35");

        Answer refused = platform.as("olivia").post("/quotes", tooDeep.toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("faults").get(0).path("pointer").asText())
                .isEqualTo("/offer/lines/0/discount");
        assertThat(platform.as("olivia").get("/quotes/Q-IT-2").status()).isEqualTo(404);
        assertThat(platform.as("mira").get("/quotes").status()).isEqualTo(403);
    }

    @Test
    void becomesTheContractThatBillsWhatWasQuoted() {
        desk.post("olivia", 201, "/quotes", begun("Q-IT-3", "0.1"));
        ObjectNode second = Json.object().put("revision", 1);
        second.set("offer", offer("0.12"));
        desk.post("olivia", 200, "/quotes/Q-IT-3/versions", second);
        Answer stale = platform.as("olivia").post("/quotes/Q-IT-3/versions", second.toString());
        desk.post(
                "olivia",
                200,
                "/quotes/Q-IT-3/steps",
                Json.object().put("step", "PRESENT").put("revision", 2));

        JsonNode accepted = desk.post(
                "olivia",
                200,
                "/quotes/Q-IT-3/acceptance",
                Json.object()
                        .put("revision", 3)
                        .put("contract", "C-IT-3")
                        .put("signedOn", LocalDate.now(ZoneOffset.UTC).toString()));

        assertThat(stale.code()).isEqualTo("quote.version");
        assertThat(accepted.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.path("contract").asText()).isEqualTo("C-IT-3");
        BigDecimal billed = StreamSupport.stream(
                        desk.get("/contracts/C-IT-3/schedule?to=2028-01-01")
                                .path("items")
                                .spliterator(),
                        false)
                .map(item -> new BigDecimal(item.path("amount").path("amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(billed).isEqualTo(new BigDecimal("21120.00"));
        assertThat(desk.get("/quotes?q=Q-IT-3&state=ACCEPTED").path("total").asInt())
                .isEqualTo(1);
    }

    private static String net(JsonNode outlook, String party) {
        return StreamSupport.stream(outlook.path("split").path("parties").spliterator(), false)
                .filter(one -> one.path("party").asText().equals(party))
                .map(one -> one.path("net").asText())
                .findFirst()
                .orElse("none");
    }
}
