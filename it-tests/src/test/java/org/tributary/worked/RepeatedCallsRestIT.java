package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** A call whose answer was lost is sent again under its key, and what it made stands once. */
@ExtendWith(OnThePlatform.class)
class RepeatedCallsRestIT {

    private static final String SCENARIO = """
            {"name": "Told twice", "agreement": "openai-microsoft", "from": "2026-05-01", "to": "2026-06-01",
             "terms": {"continued": "R5"}, "factors": []}""";
    private static final String RESTATEMENT = """
            {"agreement": "openai-microsoft", "reason": "told twice", "order": "KEPT"}""";

    private final Platform platform;

    RepeatedCallsRestIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void whatACallMakesUnderAKeyIsMadeOnce() {
        for (Map.Entry<String, String> call : List.of(
                Map.entry("/scenarios", SCENARIO), Map.entry("/restatements", RESTATEMENT), Map.entry("/runs", ""))) {
            String path = call.getKey();
            String key = "twice" + path.replace('/', '-');

            JsonNode first = made(path, call.getValue(), key);
            long count = count(path);

            assertThat(made(path, call.getValue(), '"' + key + '"')).as(path).isEqualTo(first);
            assertThat(count(path)).as(path).isEqualTo(count);
            assertThat(made(path, call.getValue(), key + "-2")).as(path).isNotEqualTo(first);
            assertThat(count(path)).as(path).isEqualTo(count + 1);
        }
    }

    @Test
    void aKeyServesOneRequest() {
        made("/scenarios", SCENARIO, "one-request");

        Answer other = post("/scenarios", SCENARIO.replace("Told twice", "Told otherwise"), "one-request");
        assertThat(other.status()).as(other.toString()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("idempotency-key.reused");
        Answer none = post("/scenarios", SCENARIO, "two words");
        assertThat(none.status()).as(none.toString()).isEqualTo(422);
        assertThat(none.code()).isEqualTo("idempotency-key.invalid");
    }

    private JsonNode made(String path, String document, String key) {
        return Desk.succeeded(201, post(path, document, key)).json();
    }

    private Answer post(String path, String document, String key) {
        return platform.as("fiona").postOnce(key, path, document);
    }

    private long count(String path) {
        return platform.as("fiona").get(path + "?size=1").json().path("total").asLong();
    }
}
