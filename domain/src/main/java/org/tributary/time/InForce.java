package org.tributary.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules that hold from a day on until others do, and are followed, never edited. */
public final class InForce {

    private InForce() {}

    /**
     * Those that hold on a day: of those whose first day is not after it the ones with the latest, and of equal days those recorded last; empty before the
     * first.
     *
     * @param known by the instant that is asked about, in any order
     * @param from the first day of each
     * @param recorded the order in which they were recorded
     */
    public static <T> Optional<T> on(
            LocalDate day, Stream<T> known, Function<T, LocalDate> from, Comparator<T> recorded) {
        return known.filter(one -> !from.apply(one).isAfter(day))
                .max(Comparator.comparing(from).thenComparing(recorded));
    }
}
