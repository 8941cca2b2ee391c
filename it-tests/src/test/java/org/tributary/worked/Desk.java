package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tributary.attribution.GoldenTable;
import org.tributary.billing.RevenueLine;
import org.tributary.platform.Answer;
import org.tributary.platform.Platform;

/** The doors as those use them who close a month: each step is expected to succeed. */
record Desk(Platform platform) {

    /** Where the examples are. */
    static final Path EXAMPLES = Path.of("..", "domain", "src", "test", "resources", "golden");

    /** An example by the name of its file. */
    static GoldenTable example(String folder, String name) {
        return GoldenTable.all(EXAMPLES.resolve(folder))
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Loads the world of an example as known when it asks. */
    World load(String name, GoldenTable example) {
        World world = World.of(name, example, example.knownAt());
        load(world);
        return world;
    }

    /** Loads a world. */
    void load(World world) {
        succeeded(
                200, platform.as("ada").put("/reference-data", world.reference().toString()));
    }

    /** Reports lines and what is paid of them, and has them attributed; with no line there may still be fees. */
    JsonNode attribute(World world, List<RevenueLine> lines) {
        report(world, lines);
        return run();
    }

    /** Reports lines and what is paid of them. */
    void report(World world, List<RevenueLine> lines) {
        if (!lines.isEmpty()) {
            succeeded(200, platform.asBillingSystem().post("/revenue-lines", "text/csv", world.lines(lines)));
        }
        JsonNode payments = world.payments(lines);
        if (!payments.path("payments").isEmpty()) {
            succeeded(200, platform.asBillingSystem().post("/payments", payments.toString()));
        }
    }

    /** A run over everything that was not attributed. */
    JsonNode run() {
        return succeeded(201, platform.asBillingSystem().post("/runs", "")).json();
    }

    /** Every share of a world, fees among them, and reversals, as the export tells them. */
    List<Map<String, String>> shares(World world) {
        return table("/share-export?format=csv&q=" + world.document());
    }

    /** A table that finance downloads. */
    List<Map<String, String>> table(String path) {
        return Csv.read(succeeded(200, platform.as("fiona").table(path)).body());
    }

    /** Posts as a user, expecting success. */
    JsonNode post(String user, int status, String path, JsonNode document) {
        return succeeded(status, platform.as(user).post(path, document.toString()))
                .json();
    }

    /** Reads as finance. */
    JsonNode get(String path) {
        return succeeded(200, platform.as("fiona").get(path)).json();
    }

    static Answer succeeded(int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }
}
