package org.tributary.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What "as known on a day" means: known by the end of that day in UTC. */
public final class EndOfDay {

    private EndOfDay() {}

    /** The last microsecond of a day in UTC: the finest moment that is recorded (PostgreSQL, 8.5). */
    public static Instant of(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
