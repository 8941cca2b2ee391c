package org.tributary.time.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Universal time in microseconds, which is what the database keeps: an instant written is the instant read. A server that is started with the property
 * {@value #FILE} can have its clock turned.
 */
@ApplicationScoped
class PlatformClock {

    /** Names the file that says how far the clock is turned; without it the clock is the machine's. */
    static final String FILE = "tributary.clock";

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    Clock clock() {
        Clock machine = Clock.systemUTC();
        return Clock.tick(
                Optional.ofNullable(System.getProperty(FILE))
                        .<Clock>map(file -> new TurnedClock(machine, Path.of(file)))
                        .orElse(machine),
                MICROSECOND);
    }
}
