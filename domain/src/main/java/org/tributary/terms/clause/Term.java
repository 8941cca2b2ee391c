package org.tributary.terms.clause;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;
import org.tributary.time.DateRange;

/**
 * When a clause bears, within the days of its revision: from a first day, until a day or an event, whichever comes
 * first. The end of accrual is not the end of payment.
 *
 * @param from the first day, inclusive; empty from the revision's first day
 * @param until the end, exclusive; empty while no day ends it
 * @param endedBy events of which the first to happen ends it, at the end of its day
 */
public record Term(
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        @Otherwise Set<EventCode> endedBy) {

    /** As long as the revision. */
    public static final Term OPEN = new Term(Optional.empty(), Optional.empty(), Set.of());

    /** @throws Refusal.Invalid if the end is not after the start */
    public Term {
        endedBy = Set.copyOf(endedBy);
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            throw new Refusal.Invalid("clause.term", "A clause ends after it begins.");
        }
    }

    /** Until a day, exclusive. */
    public static Term until(LocalDate day) {
        return new Term(Optional.empty(), Optional.of(day), Set.of());
    }

    /**
     * Whether the clause bears on a day; on the day of an ending event it still does.
     *
     * @param events what has happened, each with its day
     */
    public boolean bears(LocalDate day, Map<EventCode, LocalDate> events) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(day::isBefore).orElse(true)
                && endedBy.stream().noneMatch(code -> events.containsKey(code) && day.isAfter(events.get(code)));
    }

    /**
     * Whether a clause of permission binds on a day: as {@link #bears}, but off from the day of an ending event on,
     * because permission changes at once and accrual by whole days (agreements, E10).
     */
    public boolean binds(LocalDate day, Map<EventCode, LocalDate> events) {
        return bears(day, events) && endedBy.stream().noneMatch(code -> day.equals(events.get(code)));
    }

    /** Its days within the validity of its revision as long as no event ends it, or empty if it has none there. */
    public Optional<DateRange> within(DateRange validity) {
        LocalDate first = from.filter(validity.startInclusive()::isBefore).orElse(validity.startInclusive());
        LocalDate end = until.filter(validity.endExclusive()::isAfter).orElse(validity.endExclusive());
        return end.isAfter(first) ? Optional.of(new DateRange(first, end)) : Optional.empty();
    }

    /** The days on which it begins or ceases to bear: of an end that comes after another nothing turns. */
    public Stream<LocalDate> turningDays(Map<EventCode, LocalDate> events) {
        return Stream.of(
                        from.stream(),
                        until.stream(),
                        endedBy.stream()
                                .flatMap(code -> Stream.ofNullable(events.get(code)))
                                .map(day -> day.plusDays(1)))
                .flatMap(days -> days)
                .filter(day -> bears(day, events) != bears(day.minusDays(1), events));
    }

    /** In words, as the end of a sentence: {@code , until 2031-01-01 (exclusive) or AGI_VERIFIED}; empty while open. */
    public String inWords() {
        String begin = from.map(day -> ", from " + day).orElse("");
        String events = new TreeSet<>(endedBy).stream().map(EventCode::value).collect(Collectors.joining(" or "));
        String end = Stream.of(until.map(day -> day + " (exclusive)").orElse(""), events)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" or "));
        return begin + (end.isEmpty() ? "" : ", until " + end);
    }
}
