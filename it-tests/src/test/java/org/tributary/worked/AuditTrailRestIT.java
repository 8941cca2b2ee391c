package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** What was changed is told through HTTP to whoever may read it, and held against what was written. */
@ExtendWith(OnThePlatform.class)
class AuditTrailRestIT {

    private final Platform platform;
    private final Desk desk;

    AuditTrailRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    @Test
    void whatWasDoneIsToldAndTheTrailIsWhatWasWritten() {
        JsonNode head = desk.get("/audit-chain").path("head");
        Desk.succeeded(200, platform.as("ada").put("/reference-data", """
                {"organizations": [{"id": "audited-customer", "name": "Audited", "kind": "CUSTOMER"}]}"""));

        JsonNode latest = Json.items(desk.get("/audit-events?kind=reference-data&actor=ada&size=1")
                        .path("items"))
                .findFirst()
                .orElseThrow();
        assertThat(latest.path("action").asText()).isEqualTo("reference-data.loaded");
        assertThat(latest.path("details").asText()).isEqualTo("1 entries added");
        JsonNode chain = desk.get("/audit-chain?number=" + head.path("number").asLong() + "&digest="
                + head.path("digest").asText());
        assertThat(chain.path("unbroken").asBoolean()).isTrue();
        assertThat(chain.path("holdsKnownHead").asBoolean()).isTrue();
        assertThat(chain.path("events").asLong())
                .isGreaterThan(head.path("number").asLong());
        Answer csv = platform.as("fiona").table("/audit-export?format=csv&kind=reference-data");
        assertThat(csv.body().lines().findFirst()).contains("Number,When,Who,What,Of which kind,Id,Of what,How");
    }

    @Test
    void salesOpsReadsTheHistoryOfAThingAndNotTheTrailAndAPartnerReadsNeither() {
        assertThat(platform.as("olivia")
                        .get("/histories/contract/C-404")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(platform.as("olivia").get("/audit-events").status()).isEqualTo(403);
        assertThat(platform.as("mira").get("/audit-events").status()).isEqualTo(403);
        assertThat(platform.as("mira").get("/histories/contract/C-404").status())
                .isEqualTo(403);
    }

    @Test
    void everyFaultOfAQuestionIsToldAtOnce() {
        Answer wrong = platform.as("fiona").get("/audit-events?from=yesterday&size=0&colour=blue");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.faults())
                .containsExactlyInAnyOrder("/from field.date", "/size query.size", "/colour query.unknown");
        assertThat(platform.as("fiona").get("/audit-chain?number=7").faults())
                .containsExactly("/number audit-head.whole");
    }
}
