package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/**
 * A service level on the real server, whose clock is turned: promised, measured, credited, measured again, and shared with everybody on the route. The
 * percentages are the test's own.
 */
@ExtendWith(OnThePlatform.class)
class ServiceLevelsRestIT {

    private static final String ID = "C-service-1";

    private final Platform platform;
    private final Desk desk;

    ServiceLevelsRestIT(Platform platform) {
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

    /** Ten seats at 20 a month, 200.00, of which the reseller keeps 15 %: 10 % is credited below 99.9 % of uptime, 25 % below 99 %. */
    private void sign() {
        Desk.succeeded(201, platform.as("olivia").post("/contracts", """
                {"contract": {"id": "%s", "kind": "RESELLER_ORDER", "title": "Seats with a promise",
                  "term": {"from": "2026-08-01", "to": "2026-11-01"}, "currency": "USD", "segment": "COMMERCIAL",
                  "through": {"channel": "RESELLER", "route": {"parties": ["openai", "kestrel-resale", "cobalt-freight"]},
                    "margins": [{"party": "kestrel-resale", "part": "0.15"}]},
                  "billing": {"months": 1, "anchor": "2026-08-01", "timing": "IN_ADVANCE", "proration": "ACTUAL_DAYS", "zone": "UTC"},
                  "renewal": {"kind": "ENDS", "months": 0, "noticeDays": 0}, "cancellation": {}, "signedOn": "2026-07-20",
                  "serviceLevels": [
                    {"code": "uptime", "metric": {"product": "chatgpt-business", "region": "it", "name": "uptime", "unit": "%%"},
                     "better": "HIGHER", "target": "99.9", "granting": "AUTOMATIC",
                     "tiers": [{"limit": "99.9", "credit": "0.1"}, {"limit": "99", "credit": "0.25"}]},
                    {"code": "latency", "metric": {"product": "chatgpt-business", "region": "it", "name": "latency", "unit": "ms"},
                     "better": "LOWER", "target": "500", "granting": "ON_CLAIM", "lines": ["seats"],
                     "tiers": [{"limit": "500", "credit": "0.05"}]}],
                  "lines": [{"id": "seats", "product": "chatgpt-business", "code": "seat",
                    "charge": {"kind": "SEAT_FEE", "price": "20"}, "priceMonths": 1, "standalone": "20", "quantity": "10"}]}}""".formatted(ID)));
    }

    private Answer report(String id, String name, String unit, String month, String figure) {
        return platform.as("olivia").post("/service-measurements", """
                {"measurements": [{"source": "status-it", "id": "%s", "month": "%s", "figure": "%s",
                  "metric": {"product": "chatgpt-business", "region": "it", "name": "%s", "unit": "%s"}}]}""".formatted(id, month, figure, name, unit));
    }

    private List<String> bill() {
        return Json.items(desk.post("fiona", 200, "/contracts/" + ID + "/bills", Json.object())
                        .path("items"))
                .map(item -> String.join(
                        " ",
                        item.path("number").asText(),
                        item.path("from").asText(),
                        item.path("amount").path("amount").asText(),
                        item.path("corrects").asText("-"),
                        item.path("serviceLevel").asText("-"),
                        item.path("serviceMonth").asText("-")))
                .toList();
    }

    private List<String> months() {
        return Json.items(desk.get("/contracts/" + ID + "/service-levels").path("months"))
                .map(month -> String.join(
                        " ",
                        month.path("month").asText(),
                        month.path("level").asText(),
                        month.path("state").asText(),
                        month.path("due").path("amount").asText(),
                        month.path("billed").path("amount").asText()))
                .toList();
    }

    @Test
    void aMissedMonthIsCreditedCorrectedAndSharedBackToTheCent() {
        turnTo("2026-07-20");
        sign();
        turnTo("2026-08-01");
        assertThat(bill()).containsExactly("1 2026-08-01 200.00 - - -");

        // August: 25 % of 200.00 is 50.00; then it was 99.5 %, 10 %, and 30.00 are charged again
        turnTo("2026-09-02");
        Desk.succeeded(200, report("1", "uptime", "%", "2026-08", "98.5"));
        assertThat(months()).containsExactly("2026-08 uptime DUE 50.00 0.00", "2026-08 latency NOT_MEASURED 0.00 0.00");
        assertThat(bill()).containsExactly("2 2026-09-01 200.00 - - -", "3 2026-08-01 -50.00 1 uptime 2026-08");
        assertThat(bill()).isEmpty();
        turnTo("2026-09-10");
        Desk.succeeded(200, report("2", "uptime", "%", "2026-08", "99.5"));
        assertThat(bill()).containsExactly("4 2026-08-01 30.00 1 uptime 2026-08");

        // latency: 5 % of 200.00, once somebody asks for it
        Desk.succeeded(200, report("3", "latency", "ms", "2026-08", "640"));
        assertThat(bill()).isEmpty();
        assertThat(months())
                .containsExactly("2026-08 uptime CREDITED 20.00 20.00", "2026-08 latency CLAIMABLE 10.00 0.00");
        Desk.succeeded(200, claim("latency"));
        Desk.succeeded(200, claim("latency"));
        assertThat(bill()).containsExactly("5 2026-08-01 -10.00 1 latency 2026-08");
        assertThat(claim("uptime").faults()).containsExactly("/level service-claim.automatic");

        platform.turnBack();
        desk.run();
        // 15 % of each item for the reseller, 20 % of what reaches the vendor for Microsoft
        assertThat(desk.table("/share-export?format=csv&q=" + ID).stream()
                        .map(share -> String.join(
                                " ",
                                share.getOrDefault("clause", ""),
                                share.getOrDefault("payee", ""),
                                share.getOrDefault("payable", "")))
                        .toList())
                .containsExactlyInAnyOrder(
                        "route.margin kestrel-resale 30.00",
                        "route.receipts openai 170.00",
                        "R6.share.out microsoft 34.00",
                        "route.margin kestrel-resale 30.00",
                        "route.receipts openai 170.00",
                        "R6.share.out microsoft 34.00",
                        "route.margin kestrel-resale -7.50",
                        "route.receipts openai -42.50",
                        "R6.share.out microsoft -8.50",
                        "route.margin kestrel-resale 4.50",
                        "route.receipts openai 25.50",
                        "R6.share.out microsoft 5.10",
                        "route.margin kestrel-resale -1.50",
                        "route.receipts openai -8.50",
                        "R6.share.out microsoft -1.70");
        // 3 x 170.00 by days: August 510 x 31 / 92 = 171.85, less 42.50 - 25.50 + 8.50
        assertThat(recognised("2026-08")).isEqualByComparingTo("146.35");
        assertThat(recognised("2026-09")).isEqualByComparingTo("166.30");
    }

    private Answer claim(String level) {
        return platform.as("olivia").post("/contracts/" + ID + "/service-claims", """
                {"level": "%s", "month": "2026-08", "claimedOn": "2026-09-09", "words": "ticket 7"}""".formatted(level));
    }

    private BigDecimal recognised(String month) {
        JsonNode recognition = desk.get("/contracts/" + ID + "/recognition");
        return Json.items(recognition.path("entries"))
                .filter(entry -> entry.path("month").asText().equals(month))
                .map(entry -> Json.amount(entry, "amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void everyFaultOfADocumentOfFiguresIsToldAndItsKeyStandsForOneFigure() {
        assertThat(platform.as("olivia").post("/service-measurements", """
                {"measurements": [
                  {"source": "status-it", "id": "a b", "month": "2026-13", "figure": "x",
                   "metric": {"product": "chatgpt-business", "name": "uptime", "unit": "%"}},
                  {"source": "status-it", "id": "f-2", "month": "2026-08", "figure": "99.5",
                   "metric": {"product": "no-such", "name": "uptime", "unit": "%"}},
                  {"source": "status-it", "id": "f-3", "month": "2026-08", "figure": "100.5",
                   "metric": {"product": "chatgpt-business", "name": "uptime", "unit": "%"}}]}""").faults())
                .containsExactlyInAnyOrder(
                        "/measurements/0/month field.month",
                        "/measurements/0/figure field.decimal",
                        "/measurements/1/metric/product product.unknown",
                        "/measurements/2/figure service-measurement.figure");

        Desk.succeeded(200, report("f-1", "other", "%", "2026-08", "99.5"));
        assertThat(Desk.succeeded(200, report("f-1", "other", "%", "2026-08", "99.5"))
                        .json()
                        .path("repeated")
                        .asInt())
                .isOne();
        Answer conflict = report("f-1", "other", "%", "2026-08", "99.6");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.faults()).containsExactly("/measurements/0 service-measurement.conflict");
        assertThat(report("f-4", "other", "%", "2999-01", "99.5").faults())
                .containsExactly("/measurements/0/month service-measurement.month");
    }

    @Test
    void whoMayNotIsTurnedAway() {
        assertThat(platform.as("mira").get("/service-measurements").status()).isEqualTo(403);
        assertThat(platform.as("mira")
                        .get("/contracts/DEMO-EA-001/service-levels")
                        .status())
                .isEqualTo(403);
        assertThat(platform.as("arthur")
                        .post("/service-measurements", "{\"measurements\": []}")
                        .status())
                .isEqualTo(403);
    }
}
