package org.tributary.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;

/**
 * Days from a first one, included, to an end, excluded: half-open, never empty.
 *
 * @param startInclusive the first day
 * @param endExclusive the day after the last; {@link LocalDate#MAX} while open
 */
public record DateRange(LocalDate startInclusive, LocalDate endExclusive) {

    /** @throws Refusal.Invalid if the end is not after the start */
    public DateRange {
        if (!endExclusive.isAfter(startInclusive)) {
            throw new Refusal.Invalid(
                    "date-range.empty", "The end " + endExclusive + " is not after " + startInclusive + ".");
        }
    }

    /** All days from {@code startInclusive} on. */
    public static DateRange from(LocalDate startInclusive) {
        return new DateRange(startInclusive, LocalDate.MAX);
    }

    /** One day. */
    public static DateRange ofDay(LocalDate day) {
        return new DateRange(day, day.plusDays(1));
    }

    /** One calendar month. */
    public static DateRange of(YearMonth month) {
        return new DateRange(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** Whether {@code day} is one of its days. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(startInclusive) && day.isBefore(endExclusive);
    }

    /** The days both have, or empty. */
    public Optional<DateRange> intersection(DateRange other) {
        LocalDate start = startInclusive.isAfter(other.startInclusive) ? startInclusive : other.startInclusive;
        LocalDate end = endExclusive.isBefore(other.endExclusive) ? endExclusive : other.endExclusive;
        return end.isAfter(start) ? Optional.of(new DateRange(start, end)) : Optional.empty();
    }

    /** The days it has and the other has not: none, one stretch, or one before and one after. */
    public List<DateRange> without(DateRange other) {
        if (intersection(other).isEmpty()) {
            return List.of(this);
        }
        List<DateRange> left = new ArrayList<>();
        if (startInclusive.isBefore(other.startInclusive)) {
            left.add(new DateRange(startInclusive, other.startInclusive));
        }
        if (other.endExclusive.isBefore(endExclusive)) {
            left.add(new DateRange(other.endExclusive, endExclusive));
        }
        return left;
    }

    /** How many days it has. */
    public long days() {
        return ChronoUnit.DAYS.between(startInclusive, endExclusive);
    }

    /** Whether it has no last day. */
    public boolean isOpen() {
        return endExclusive.equals(LocalDate.MAX);
    }

    /** Its parts by calendar month, in order. */
    public List<DateRange> months() {
        return YearMonth.from(startInclusive)
                .atDay(1)
                .datesUntil(endExclusive, java.time.Period.ofMonths(1))
                .map(first -> DateRange.of(YearMonth.from(first)))
                .flatMap(month -> intersection(month).stream())
                .toList();
    }
}
