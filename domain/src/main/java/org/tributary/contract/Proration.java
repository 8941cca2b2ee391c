package org.tributary.contract;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import org.tributary.time.DateRange;

/**
 * How much of a period some of its days are. Every rule measures by position, so that the parts of a period sum to the whole of it, whatever the parts.
 */
public enum Proration {
    /** By calendar day: a day of February is worth more than one of March. */
    ACTUAL_DAYS {
        @Override
        long position(LocalDate day, ZoneId zone) {
            return day.toEpochDay();
        }
    },
    /** Every month has thirty days: the 31st adds nothing, and the last day of February has what the month lacks (30E/360 by position). */
    THIRTY_DAY_MONTHS {
        @Override
        long position(LocalDate day, ZoneId zone) {
            return 30 * day.getLong(ChronoField.PROLEPTIC_MONTH) + day.getDayOfMonth() - 1;
        }
    },
    /** By the second: a day on which clocks change has 23 or 25 hours in the contract's zone. */
    PER_SECOND {
        @Override
        long position(LocalDate day, ZoneId zone) {
            return day.atStartOfDay(zone).toEpochSecond();
        }
    };

    abstract long position(LocalDate day, ZoneId zone);

    /** What some days weigh; zero or more. Of days that follow each other the weights sum to that of all. */
    public long weight(DateRange days, ZoneId zone) {
        return position(days.endExclusive(), zone) - position(days.startInclusive(), zone);
    }
}
