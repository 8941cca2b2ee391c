package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.attribution.GoldenTable;
import org.tributary.platform.Answer;
import org.tributary.platform.Database;
import org.tributary.platform.Door;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** Runs that go on by themselves, asked again and followed. */
@ExtendWith(OnThePlatform.class)
class RunsRestIT {

    private static final GoldenTable EXAMPLE = Desk.example("", "E01-straddle");
    private static final int MOST_LOOKS = 300;

    private final Platform platform;
    private final Desk desk;
    private final Door finance;

    RunsRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
        this.finance = platform.as("fiona");
    }

    @Test
    void aRunThatIsNotWaitedForIsAskedForUntilItHasFinished() throws InterruptedException {
        World world = desk.load("n1", EXAMPLE);
        desk.report(world, EXAMPLE.runs().getFirst());

        Answer begun = Desk.succeeded(202, finance.postLater("/runs"));
        String place = "/runs/" + begun.text("id");
        JsonNode run = finished(place);

        assertThat(begun.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1" + place);
        assertThat(begun.headers().firstValue("Preference-Applied")).contains("respond-async");
        assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("FINISHED");
        assertThat(run.path("stage").asText()).isEqualTo("DONE");
        assertThat(run.path("lines").asInt())
                .isEqualTo(2)
                .isEqualTo(run.path("linesDone").asInt());
        assertThat(run.path("startedBy").asText()).isEqualTo("fiona");
        assertThat(desk.shares(world))
                .hasSize(run.path("shares").asInt())
                .hasSize(EXAMPLE.table("SHARES").size())
                .allMatch(row -> begun.text("id").equals(row.get("run")));
        assertThat(desk.get("/runs?size=1").at("/items/0/id").asText()).isEqualTo(begun.text("id"));
    }

    @Test
    void aRunIsFollowedByItsEventsToTheEnd() {
        World world = desk.load("n2", EXAMPLE);
        desk.report(world, EXAMPLE.runs().getFirst());
        String place =
                "/runs/" + Desk.succeeded(202, finance.postLater("/runs")).text("id");

        Answer followed = Desk.succeeded(200, finance.events(place + "/events"));

        assertThat(followed.mediaType()).isEqualTo("text/event-stream");
        List<JsonNode> told = followed.body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> Json.read(line.substring("data: ".length())))
                .toList();
        assertThat(told)
                .isNotEmpty()
                .allMatch(run -> place.endsWith("/" + run.path("id").asText()));
        assertThat(told.getLast().path("state").asText()).isEqualTo("FINISHED");
        assertThat(told.getLast()).isEqualTo(desk.get(place));
        assertThat(followed.body().lines().filter("event: run"::equals)).hasSameSizeAs(told);
    }

    @Test
    void eventsOfARunThatIsOverAreItsLastStateAlone() {
        String place = "/runs/" + desk.run().path("id").asText();

        Answer followed = Desk.succeeded(200, finance.events(place + "/events"));

        assertThat(followed.body().lines().filter(line -> line.startsWith("data: ")))
                .singleElement()
                .asString()
                .contains("\"FINISHED\"");
    }

    @Test
    void aRunThatIsCancelledBooksNothingAndTheNextOneTakesItsLines() throws InterruptedException {
        World world = desk.load("n3", EXAMPLE);
        desk.report(world, EXAMPLE.runs().getFirst());
        String place = platform.owner().look(statement -> {
            // another run is under way, so that this one waits
            statement.execute("select pg_advisory_xact_lock(hashtextextended('tributary.attribution', 0))");
            String begun =
                    "/runs/" + Desk.succeeded(202, finance.postLater("/runs")).text("id");
            JsonNode told =
                    Desk.succeeded(200, finance.post(begun + "/cancel", "")).json();
            assertThat(told.path("state").asText()).isEqualTo("RUNNING");
            assertThat(told.path("cancelledBy").asText()).isEqualTo("fiona");
            Desk.succeeded(200, platform.as("ada").post(begun + "/cancel", ""));
            return begun;
        });

        JsonNode run = finished(place);
        assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("FAILED");
        assertThat(run.path("problem").asText()).isEqualTo("run.cancelled");
        assertThat(run.path("cancelledBy").asText()).isEqualTo("fiona");
        assertThat(desk.shares(world)).isEmpty();
        assertThat(platform.owner()
                        .rows(
                                "select actor from tributary.audit_event where action = 'attribution.cancelled' and subject = 'run "
                                        + run.path("id").asText() + "'"))
                .containsExactly("fiona");
        assertThat(desk.run().path("lines").asInt()).isEqualTo(2);
        assertThat(desk.shares(world)).hasSize(EXAMPLE.table("SHARES").size());
    }

    @Test
    void aRunThatNobodyCarriesOnEndsAtOnceAndOneThatIsOverStaysAsItIs() {
        String place = "/runs/" + platform.owner().look(RunsRestIT::lost);

        JsonNode cancelled =
                Desk.succeeded(200, finance.post(place + "/cancel", "")).json();
        assertThat(cancelled.path("state").asText()).isEqualTo("FAILED");
        assertThat(cancelled.path("problem").asText()).isEqualTo("run.cancelled");

        Answer again = finance.post(place + "/cancel", "");
        assertThat(again.status()).as(again.toString()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("run.ended");
        assertThat(desk.get(place)).isEqualTo(cancelled);
        assertThat(platform.as("arthur").post(place + "/cancel", "").status()).isEqualTo(403);
        assertThat(finance.post("/runs/999999/cancel", "").status()).isEqualTo(404);
    }

    /** A run whose node went away. */
    private static String lost(Statement statement) throws SQLException {
        String id = Database.rows(statement, """
                insert into tributary.run (id, kind, state, stage, started_at, known_at, lines_done, lines, shares, postings, started_by)
                values (nextval('tributary.run_id'), 'ATTRIBUTION', 'RUNNING', 'READING', now(), now(), 0, 0, 0, 0, 'fiona')
                returning id""").getFirst();
        statement.getConnection().commit();
        return id;
    }

    private JsonNode finished(String place) throws InterruptedException {
        JsonNode run = desk.get(place);
        for (int look = 0; look < MOST_LOOKS && run.path("state").asText().equals("RUNNING"); look++) {
            Thread.sleep(Duration.ofMillis(200));
            run = desk.get(place);
        }
        return run;
    }
}
