package org.tributary.attribution.restatement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.time.DateRange;

/**
 * What one run attributed together: where these lines stand in the order in which caps, bands and guarantees see them.
 *
 * @param run its number; the lower one is evaluated first
 * @param lines in any order
 * @param fees the days whose fees and guarantees the run booked; empty where it booked none
 */
public record BookedLines(long run, List<RevenueLine> lines, Optional<DateRange> fees) {

    /** Copies the lines. */
    public BookedLines {
        lines = List.copyOf(lines);
    }

    /** Lines without fees. */
    public BookedLines(long run, List<RevenueLine> lines) {
        this(run, lines, Optional.empty());
    }

    /**
     * Several as if one run had attributed them, under the number of the last. It is how lines stand once they have been restated in the
     * order earned.
     *
     * @param groups one at least
     */
    public static BookedLines together(List<BookedLines> groups) {
        return new BookedLines(
                groups.stream().mapToLong(BookedLines::run).max().orElseThrow(),
                groups.stream().flatMap(group -> group.lines().stream()).toList(),
                groups.stream().flatMap(group -> group.fees().stream()).reduce(BookedLines::span));
    }

    /** The lines that others among all of them replace: they count as nothing. */
    public static Set<LineKey> replacedIn(List<BookedLines> groups) {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .flatMap(line -> line.replaces().stream())
                .collect(Collectors.toSet());
    }

    private static DateRange span(DateRange one, DateRange other) {
        Comparator<LocalDate> byDay = Comparator.naturalOrder();
        return new DateRange(
                Collections.min(List.of(one.startInclusive(), other.startInclusive()), byDay),
                Collections.max(List.of(one.endExclusive(), other.endExclusive()), byDay));
    }
}
