package org.tributary.contract.recognition;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.tributary.contract.LineId;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/**
 * An amount of a line that is recognised straight line by day. What is recognised before a day is rounded, half up, and a month has the difference of
 * two such sums: so the months sum to the whole.
 *
 * @param amount of all its days; below zero where it takes back
 * @param from the first day on which it bears, one of its days or their end; what lies before is recognised by another one
 * @param until exclusive; what lies after was allocated anew
 */
record RevenueSchedule(LineId line, DateRange days, Money amount, LocalDate from, LocalDate until) {

    static RevenueSchedule of(LineId line, DateRange days, Money amount) {
        return new RevenueSchedule(line, days, amount, days.startInclusive(), days.endExclusive());
    }

    /** What it recognises before a day. */
    Money before(LocalDate day) {
        LocalDate end = day.isBefore(until) ? day : until;
        return end.isAfter(from) ? cumulative(end).minus(cumulative(from)) : Money.zero(amount.currency());
    }

    /** What it recognises in all. */
    Money total() {
        return before(until);
    }

    /** The same, ending where a day begins. */
    RevenueSchedule endingBefore(LocalDate day) {
        return day.isBefore(until) ? new RevenueSchedule(line, days, amount, from, day) : this;
    }

    /** The same, bearing from a day on only. */
    RevenueSchedule bearingFrom(LocalDate day) {
        return day.isAfter(from) ? new RevenueSchedule(line, days, amount, day, until) : this;
    }

    /** Whether it recognises anything on any day. */
    boolean bears() {
        return from.isBefore(until);
    }

    private Money cumulative(LocalDate day) {
        Rate served = Rate.of(ChronoUnit.DAYS.between(days.startInclusive(), day), days.days());
        return amount.times(served, RoundingMode.HALF_UP);
    }
}
