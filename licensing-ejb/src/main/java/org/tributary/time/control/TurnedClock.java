package org.tributary.time.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that is turned by hand, for trials of a year on a platform of their own: it is ahead of another one, or behind it, by the duration that stands in
 * a file ({@code P30D}, {@code -PT1H}), and not at all where there is no file. Who may write the file turns it; nobody can over HTTP. Tokens go by
 * the machine's own clock.
 */
final class TurnedClock extends Clock {

    private final Clock machine;
    private final Path file;

    TurnedClock(Clock machine, Path file) {
        this.machine = machine;
        this.file = file;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead());
    }

    private Duration ahead() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException untouched) {
            return Duration.ZERO;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TurnedClock(machine.withZone(zone), file);
    }
}
