package org.tributary.time.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that is turned by hand. */
class TurnedClockTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private Clock turned() {
        return new TurnedClock(Clock.fixed(NOON, ZoneOffset.UTC), folder.resolve("clock"));
    }

    @Test
    void isTheMachinesWhereNobodyTurnedIt() {
        assertThat(turned().instant()).isEqualTo(NOON);
    }

    @Test
    void isAheadOrBehindByWhatTheFileSaysNow() throws IOException {
        Clock clock = turned();

        Files.writeString(folder.resolve("clock"), "P30D\n");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-31T12:00:00Z"));
        Files.writeString(folder.resolve("clock"), "PT-13H");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
    }
}
