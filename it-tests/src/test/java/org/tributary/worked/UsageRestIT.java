package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** Subscriptions found and read, usage that waits over several of them, named, rated and billed. */
@ExtendWith(OnThePlatform.class)
class UsageRestIT {

    private final Platform platform;
    private final Desk desk;

    UsageRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    @Test
    void subscriptionsAreFoundByWhatTheyAreAndReadWithTheirVersionAndGrants() {
        assertThat(ids("/subscriptions?customer=northwind-analytics&customer=quillon-legal&q=demo-s-&size=1"))
                .containsExactly("DEMO-S-001");
        assertThat(desk.get("/subscriptions?customer=northwind-analytics&customer=quillon-legal&q=demo-s-&size=1")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(ids("/subscriptions?q=demo-s-10&runsOn=2026-03-14&channel=DIRECT_ENTERPRISE"))
                .containsExactly("DEMO-S-101");
        assertThat(ids("/subscriptions?book=api-list&product=gpt-5.4")).contains("DEMO-S-102");

        assertThat(desk.get("/subscriptions/DEMO-S-002").path("term").asText()).isEqualTo("YEAR");
        JsonNode before = desk.get("/subscriptions/DEMO-S-001/versions?asOf=2026-04-14");
        JsonNode after = desk.get("/subscriptions/DEMO-S-001/versions?asOf=2026-04-15");
        assertThat(before.path("after").get(0).path("on").asText()).isEqualTo("2026-04-15");
        assertThat(before.path("after").get(0).path("version"))
                .isEqualTo(after.path("had").path("version"));
        assertThat(after.path("had").path("policy").asText()).isEqualTo("NEXT_BILLING");
        assertThat(desk.get("/subscriptions/DEMO-S-001/grants").path("items").isArray())
                .isTrue();
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsRefusedWithEveryFault() {
        Answer list = platform.as("fiona").get("/subscriptions?size=201&runsOn=soon&colour=red");
        assertThat(list.faults()).containsExactly("/colour query.unknown", "/runsOn field.date", "/size query.size");
        assertThat(platform.as("fiona").get("/usage-records?source=x").faults())
                .containsExactly("/subscription usage.question");
        assertThat(platform.as("fiona")
                        .get("/usage-quarantine?from=2020-01-01&to=2026-01-01")
                        .code())
                .isEqualTo("usage.days");
        assertThat(platform.as("fiona").get("/subscriptions/nowhere").status()).isEqualTo(404);
    }

    @Test
    void usageThatWaitsIsGroupedNamedRatedAndBilledOnce() {
        report(
                event("w1", "DEMO-S-101", "GPT 5.4 Global", "Tok in", "600000", ""),
                event("w2", "DEMO-S-102", "GPT 5.4 Global", "Tok in", "400000", ""),
                event("w3", "DEMO-S-102", "GPT 5.4 Global", "Tok in", "9", ""),
                event("w4", "DEMO-S-102", "GPT 5.4 Global", "Tok in", "0", ", \"replaces\": \"w3\""));
        String waiting = "/usage-quarantine?from=2026-06-01&to=2026-07-01&source=usage-it";

        JsonNode held = desk.get(waiting);
        assertThat(held.path("records").asInt()).as(held.toString()).isEqualTo(2);
        JsonNode group = held.path("items").get(0);
        assertThat(group.path("code").asText()).isEqualTo("usage.name-unknown");
        assertThat(group.path("quantity").asText()).isEqualTo("1000000");
        assertThat(group.path("subscriptions").asInt()).isEqualTo(2);

        name("PRODUCT", "GPT 5.4 Global", "gpt-5.4");
        name("METER", "Tok in", "input-token");

        assertThat(desk.get(waiting).path("records").asInt()).isZero();
        // 2.50 for a million read, 0.4 of it
        JsonNode bill = desk.post(
                        "fiona",
                        200,
                        "/usage-bills",
                        Json.object().put("subscription", "DEMO-S-102").put("day", "2026-06-20"))
                .path("bill");
        assertThat(bill.path("due").path("amount").asText()).as(bill.toString()).isEqualTo("1.00");
        assertThat(desk.post(
                                "fiona",
                                200,
                                "/usage-bills",
                                Json.object().put("subscription", "DEMO-S-102").put("day", "2026-06-20"))
                        .has("bill"))
                .isFalse();

        JsonNode kept = desk.get("/usage-records?subscription=DEMO-S-102&from=2026-06-20&to=2026-06-21");
        assertThat(StreamSupport.stream(kept.path("items").spliterator(), false)
                        .map(record -> record.path("id").asText() + " "
                                + record.path("standing").asText()))
                .containsExactly("w2 COUNTS", "w3 WITHDRAWN", "w4 WITHDRAWAL");
        assertThat(desk.get("/usage-records?source=usage-it&id=w3")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void anAuditorReadsAndBillsNothing() {
        assertThat(platform.as("arthur").get("/usage-names").status()).isEqualTo(200);
        assertThat(platform.as("arthur").get("/usage-quarantine").status()).isEqualTo(200);
        assertThat(platform.as("arthur")
                        .post(
                                "/usage-bills",
                                Json.object()
                                        .put("subscription", "DEMO-S-101")
                                        .put("day", "2026-06-20")
                                        .toString())
                        .status())
                .isEqualTo(403);
        for (String path : List.of("/subscriptions/DEMO-S-001", "/usage-quarantine", "/usage-records?source=a&id=b")) {
            assertThat(platform.as("mira").get(path).status()).as(path).isEqualTo(403);
        }
    }

    private List<String> ids(String path) {
        return StreamSupport.stream(desk.get(path).path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private void report(String... events) {
        Desk.succeeded(
                200,
                platform.asBillingSystem().post("/usage-records", "{\"records\": [" + String.join(",", events) + "]}"));
    }

    private static String event(String id, String subject, String product, String meter, String quantity, String more) {
        return """
                {"specversion": "1.0", "type": "org.tributary.usage.v1", "source": "usage-it", "id": "%s", "subject": "%s",
                 "time": "2026-06-20T08:00:00Z", "data": {"product": "%s", "meter": "%s", "quantity": "%s"%s}}
                """.formatted(id, subject, product, meter, quantity, more);
    }

    private void name(String kind, String reported, String means) {
        desk.post(
                "olivia",
                200,
                "/usage-names",
                Json.object()
                        .put("source", "usage-it")
                        .put("kind", kind)
                        .put("reported", reported)
                        .put("means", means));
    }
}
