package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/**
 * What a contract entitles to on the real server, whose clock is turned: offered, signed, amended ahead and back, and offered anew, with an earlier
 * allowance kept. The figures are the test's own.
 */
@ExtendWith(OnThePlatform.class)
class EntitlementsRestIT {

    private static final String ID = "C-entitled-1";
    private static final String CUSTOMER = "entitled-customer";
    private static final String PRODUCT = "codex";

    private final Platform platform;
    private final Desk desk;

    EntitlementsRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    @AfterEach
    void leaveTheClockToTheMachine() {
        platform.turnBack();
    }

    private void turnTo(String day) {
        platform.turnClockTo(Instant.parse(day + "T12:00:00Z"));
    }

    /** A change of the catalogue by two persons, of a product that no other test offers and the partner terms let be sold. */
    private void offer(String entitlements) {
        JsonNode draft = desk.post("olivia", 201, "/catalog-changes", Json.read("""
                {"change": {"title": "What %1$s grants",
                  "offerings": [{"product": "%1$s", "lifecycle": [{"state": "ANNOUNCED", "from": "2026-01-01"}],
                    "entitlements": [%2$s], "provenance": {"tag": "DEMO", "source": "invented for the tests"}}]}}""".formatted(PRODUCT, entitlements)));
        String step = "/catalog-changes/" + draft.path("id").asText() + "/step";
        desk.post("olivia", 200, step, Json.object().put("step", "SUBMIT").put("version", 1));
        desk.post("adrian", 200, step, Json.object().put("step", "APPROVE").put("version", 2));
        desk.post("adrian", 200, step, Json.object().put("step", "PUBLISH").put("version", 3));
    }

    private void sign() {
        Desk.succeeded(200, platform.as("ada").put("/reference-data", """
                {"organizations": [{"id": "%s", "name": "Entitled Customer", "kind": "CUSTOMER"}]}""".formatted(CUSTOMER)));
        Desk.succeeded(201, platform.as("olivia").post("/contracts", """
                {"contract": {"id": "%s", "kind": "ORDER_FORM", "title": "Seats that grant something",
                  "term": {"from": "2026-08-01", "to": "2027-08-01"}, "currency": "USD", "segment": "COMMERCIAL",
                  "through": {"channel": "DIRECT_ENTERPRISE", "route": {"parties": ["openai", "%s"]}},
                  "billing": {"months": 1, "anchor": "2026-08-01", "timing": "IN_ADVANCE", "proration": "ACTUAL_DAYS", "zone": "UTC"},
                  "renewal": {"kind": "ENDS", "months": 0, "noticeDays": 0}, "cancellation": {}, "signedOn": "2026-07-20",
                  "lines": [{"id": "seats", "product": "%s", "code": "seat", "charge": {"kind": "SEAT_FEE", "price": "20"},
                    "priceMonths": 1, "standalone": "20", "quantity": "10"}]}}""".formatted(ID, CUSTOMER, PRODUCT)));
    }

    private void amend(int version, String on, String change) {
        desk.post("olivia", 200, "/contracts/" + ID + "/amendments", Json.read("""
                {"version": %1$d, "amendment": {"number": %2$d, "reason": "agreed", "effectiveOn": "%3$s", "changes": [%4$s]}}""".formatted(
                        version, version + 1, on, change)));
    }

    /** What the one line says: its standing and quantity, its days, then each grant. */
    private String line(String asOf, String knownOn) {
        JsonNode answer = desk.get("/contracts/" + ID + "/entitlements?asOf=" + asOf + "&knownOn=" + knownOn);
        return told(answer.path("lines").get(0));
    }

    private static String told(JsonNode line) {
        return Stream.concat(
                        Stream.of("standing", "quantity", "from", "until")
                                .map(field -> line.path(field).asText("-")),
                        Json.items(line.path("grants"))
                                .map(grant -> Stream.of("name", "perUnit", "inAll", "keptUntil")
                                        .map(field -> grant.path(field).asText("-"))
                                        .collect(Collectors.joining("/"))))
                .collect(Collectors.joining(" "));
    }

    /** 10 x 40 = 400; 4 taken back from 1 September: 6 x 40 = 240; 5 added on 1 October: 11 x 40 = 440, and 11 x 25 = 275 once 40 is kept no more. */
    @Test
    void whatMayBeUsedFollowsTheContractAndTheOfferingAsTheyWereKnown() {
        turnTo("2026-07-01");
        offer("{\"name\": \"messages\", \"quantity\": \"40\", \"from\": \"2026-01-01\"}");
        turnTo("2026-07-20");
        sign();
        turnTo("2026-08-20");
        amend(0, "2026-10-01", "{\"kind\": \"ADD_QUANTITY\", \"line\": \"seats\", \"more\": \"5\"}");
        turnTo("2026-09-10");
        amend(1, "2026-09-01", "{\"kind\": \"REDUCE_QUANTITY\", \"line\": \"seats\", \"less\": \"4\"}");
        offer("""
                {"name": "messages", "quantity": "40", "from": "2026-01-01"}, {"name": "sso", "from": "2026-01-01"},
                {"name": "messages", "quantity": "25", "from": "2026-10-01",
                 "grandfathering": {"subscribedFrom": "2026-07-01", "subscribedTo": "2026-09-01", "keptUntil": "2027-01-01"}}""");

        assertThat(line("2026-07-31", "2026-09-09")).isEqualTo("NOT_BEGUN 10 - 2026-08-01");
        assertThat(line("2026-09-05", "2026-09-09")).isEqualTo("GRANTED 10 2026-08-01 2026-10-01 messages/40/400/-");
        assertThat(line("2026-09-05", "2026-09-10"))
                .isEqualTo("GRANTED 6 2026-09-01 2026-10-01 messages/40/240/- sso/-/-/-");
        assertThat(line("2026-10-15", "2026-09-10"))
                .isEqualTo("GRANTED 11 2026-10-01 2027-08-01 messages/40/440/2027-01-01 sso/-/-/-");
        assertThat(line("2027-01-01", "2026-09-10"))
                .isEqualTo("GRANTED 11 2026-10-01 2027-08-01 messages/25/275/- sso/-/-/-");
        assertThat(line("2027-08-01", "2026-09-10")).isEqualTo("ENDED_WITH_TERM 11 2027-08-01 -");
        assertThat(platform.as("fiona")
                        .get("/contracts/" + ID + "/entitlements?knownOn=2026-07-19")
                        .status())
                .isEqualTo(404);

        provisioningAsks();
    }

    /** A system that provisions has the billing system's account. */
    private void provisioningAsks() {
        String question = "?customer=" + CUSTOMER + "&product=" + PRODUCT + "&asOf=2026-10-15&knownOn=2026-09-10";
        JsonNode page = Desk.succeeded(200, platform.asBillingSystem().get("/entitlements" + question))
                .json();
        assertThat(page.path("total").asInt()).isOne();
        assertThat(told(page.path("items").get(0)))
                .isEqualTo("GRANTED 11 2026-10-01 2027-08-01 messages/40/440/2027-01-01 sso/-/-/-");
        assertThat(page.path("products").get(0)).isEqualTo(Json.read("""
                {"product": "%s", "granted": "11", "suspended": "0", "grants": [{"name": "messages", "inAll": "440"}, {"name": "sso"}]}""".formatted(PRODUCT)));

        List<Map<String, String>> rows = desk.table("/entitlement-export" + question);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("Contract", ID).containsEntry("Quantity", "11");
            assertThat(row)
                    .containsEntry("Grants", "messages 40 each, 440 in all, kept until 2027-01-01; sso")
                    .containsEntry("Next", "2027-08-01 ENDED_WITH_TERM");
        });
        assertThat(platform.as("fiona")
                        .table("/entitlement-export" + question + "&format=xlsx")
                        .body())
                .startsWith("PK");
        assertThat(desk.get("/entitlements" + question + "&standing=SUSPENDED&standing=NOT_BEGUN")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void everyFaultOfAQuestionIsToldAtOnce() {
        Answer refused = platform.as("fiona").get("/entitlements?standing=MAYBE&asOf=soon&size=0");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "/customer query.missing", "/standing/0 field.value", "/asOf field.date", "/size query.size");
    }

    @Test
    void whoMayNotIsTurnedAway() {
        for (String path :
                List.of("/contracts/DEMO-EA-001/entitlements", "/entitlements?customer=northwind-analytics")) {
            assertThat(platform.as("mira").get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(platform.as("mira")
                        .table("/entitlement-export?customer=northwind-analytics")
                        .status())
                .isEqualTo(403);
    }
}
