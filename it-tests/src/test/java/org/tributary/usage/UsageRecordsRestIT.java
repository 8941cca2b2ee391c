package org.tributary.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** Usage as its sources send it: events and tables of any length, all or none, and what they come to. */
@ExtendWith(OnThePlatform.class)
class UsageRecordsRestIT {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String HEADER =
            "source,id,subscription,product,meter,quantity,service_tier,region,request_input,at,replaces\n";

    private final Platform platform;

    UsageRecordsRestIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void aRecordIsTheSameAsAnEventAsARowOfEventsAndAsARowOfATable() {
        String event = event("forms", "a", "1200");

        assertThat(receipt(platform.asBillingSystem().post("/usage-records", "{\"records\":[" + event + "]}")))
                .isEqualTo("1 accepted, 0 repeated");
        assertThat(receipt(post(NDJSON, event + "\n" + event("forms", "b", "5"))))
                .isEqualTo("1 accepted, 1 repeated");
        assertThat(receipt(post(
                        CSV, HEADER + row("forms", "a", "DEMO-S-101", "1200") + row("forms", "b", "DEMO-S-101", "5"))))
                .isEqualTo("0 accepted, 2 repeated");
    }

    @Test
    void moreThanOneBatchIsTakenInAllOrNone() {
        String rows = HEADER
                + IntStream.range(0, 25_000)
                        .mapToObj(id -> row("many", "r" + id, "DEMO-S-101", "1"))
                        .collect(Collectors.joining());
        Map<String, Long> before = platform.owner().counts();

        Answer refused = post(CSV, rows + row("many", "stray", "S-404", "1") + row("many", "r7", "DEMO-S-101", "many"));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.faults())
                .containsExactly(
                        "/records/25000/subscription subscription.unknown", "/records/25001/quantity quantity.form");
        assertThat(platform.owner().counts()).isEqualTo(before);

        assertThat(receipt(post(CSV, rows))).isEqualTo("25000 accepted, 0 repeated");
        assertThat(receipt(post(CSV, rows))).isEqualTo("0 accepted, 25000 repeated");
    }

    @Test
    void aKeyThatStandsForOtherContentIsAConflictAndTheNewRecordsBesideItAreNotKept() {
        post(CSV, HEADER + row("conflict", "a", "DEMO-S-101", "10"));
        Map<String, Long> before = platform.owner().counts();

        Answer refused = post(
                CSV, HEADER + row("conflict", "new", "DEMO-S-101", "1") + row("conflict", "a", "DEMO-S-101", "11"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.faults()).containsExactly("/records/1 usage.conflict");
        assertThat(platform.owner().counts()).isEqualTo(before);
    }

    @Test
    void aRecordMayStandBeforeTheOneItReplacesAndReplacesNothingThatIsNotThere() {
        String correcting = row("order", "corrected", "DEMO-S-101", "4").replace(",\n", ",wrong\n");

        assertThat(receipt(post(CSV, HEADER + correcting + row("order", "wrong", "DEMO-S-101", "40"))))
                .isEqualTo("2 accepted, 0 repeated");
        assertThat(post(CSV, HEADER + row("order", "lost", "DEMO-S-101", "4").replace(",\n", ",nowhere\n"))
                        .faults())
                .containsExactly("/records/0/replaces usage.replaces");
    }

    @Test
    void aTableWithoutAColumnItNeedsCannotBeReadAndAReaderReportsNothing() {
        assertThat(post(CSV, "source,id\n").code()).isEqualTo("csv.header");
        assertThat(platform.as("mira")
                        .post("/usage-records", NDJSON, event("role", "a", "1"))
                        .status())
                .isEqualTo(403);
    }

    /** 1,000,000 input tokens of gpt-6-sol on one day, at what the rating of the one subscription says. */
    @Test
    void theRatedLinesOfAllSubscriptionsAreThoseOfEachAndWhatWaitsStandsBesideThem() {
        platform.as("ada").post("/subscriptions", """
                {"subscriptions":[{"id":"IT-RATED","customer":"cobalt-freight","channel":"DIRECT_ENTERPRISE",
                "book":"api-list","product":"gpt-6-sol","charge":"tokens","currency":"USD","term":"NONE","quantity":"0",
                "signedOn":"2026-10-01","start":"2026-10-01","billingMonths":1}]}""");
        post(
                CSV,
                HEADER
                        + row("rated", "a", "IT-RATED", "1000000")
                        + row("rated", "b", "IT-RATED", "1000000")
                        + row("rated", "c", "IT-RATED", "7").replace("gpt-6-sol", "Nobody knows"));

        String one = platform.as("fiona")
                .get("/usage-ratings?subscription=IT-RATED&asOf=2026-10-10")
                .json()
                .at("/lines/0/amount/amount")
                .asText();
        List<String> all = platform.as("fiona")
                .table("/rated-usage?asOf=2026-10-10&format=csv")
                .body()
                .lines()
                .filter(row -> row.startsWith("IT-RATED"))
                .toList();

        assertThat(all)
                .containsExactly(
                        "IT-RATED,2026-10-01,2026-11-01,RATED,gpt-6-sol,tokens," + version(all) + one + ",USD,,",
                        "IT-RATED,2026-10-01,2026-11-01,HELD,Nobody knows,input-token,,,,,,1,usage.name-unknown");
    }

    /** The version, its first day and the exact amount are the book's affair. */
    private static String version(List<String> rows) {
        String[] cells = rows.getFirst().split(",", -1);
        return cells[6] + "," + cells[7] + "," + cells[8] + ",";
    }

    private Answer post(String type, String table) {
        return platform.asBillingSystem().post("/usage-records", type, table);
    }

    private static String receipt(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.text("accepted") + " accepted, " + answer.text("repeated") + " repeated";
    }

    private static String event(String source, String id, String quantity) {
        return "{\"specversion\":\"1.0\",\"type\":\"org.tributary.usage.v1\",\"source\":\"" + source + "\",\"id\":\""
                + id
                + "\",\"subject\":\"DEMO-S-101\",\"time\":\"2026-10-10T08:00:00Z\",\"data\":{\"product\":\"gpt-6-sol\","
                + "\"meter\":\"input-token\",\"quantity\":\"" + quantity + "\"}}";
    }

    private static String row(String source, String id, String subscription, String quantity) {
        return String.join(
                        ",",
                        source,
                        id,
                        subscription,
                        "gpt-6-sol",
                        "input-token",
                        quantity,
                        "",
                        "",
                        "",
                        "2026-10-10T08:00:00Z",
                        "")
                + "\n";
    }
}
