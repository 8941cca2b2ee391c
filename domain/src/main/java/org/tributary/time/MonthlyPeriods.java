package org.tributary.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Periods of so many whole months, before an anchor and after it, one beginning on it. Always counted from the anchor, so that the 31st stays the 31st
 * where a month has one.
 *
 * @param months 1 or more
 */
public record MonthlyPeriods(LocalDate anchor, int months) {

    /** The period that holds a day. */
    public DateRange of(LocalDate day) {
        long period = Math.floorDiv(ChronoUnit.MONTHS.between(anchor, day), months);
        while (start(period).isAfter(day)) {
            period--;
        }
        while (!start(period + 1).isAfter(day)) {
            period++;
        }
        return new DateRange(start(period), start(period + 1));
    }

    /** The first day of a period on or after a day. */
    public LocalDate startOnOrAfter(LocalDate day) {
        DateRange period = of(day);
        return period.startInclusive().equals(day) ? day : period.endExclusive();
    }

    private LocalDate start(long period) {
        return anchor.plusMonths(period * months);
    }

    /** Those that some days have a part in, in order. */
    public List<DateRange> over(DateRange days) {
        List<DateRange> periods = new ArrayList<>();
        DateRange period = of(days.startInclusive());
        while (period.startInclusive().isBefore(days.endExclusive())) {
            periods.add(period);
            period = of(period.endExclusive());
        }
        return periods;
    }
}
