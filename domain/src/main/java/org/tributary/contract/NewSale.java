package org.tributary.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an amendment sells of a line that was not sold by it on those days before: another product, another channel, another term. More or less of the same is
 * none, nor is taking up again what was suspended.
 *
 * @param terms by which it is sold
 * @param day the first on which it is
 */
public record NewSale(LineId line, LineTerms terms, LocalDate day) {

    /**
     * What the last amendment of a contract sells anew, one a line at most, by the line.
     *
     * @param before the contract without it
     * @param after the contract with it
     */
    public static List<NewSale> of(Contract before, Contract after) {
        boolean onlyResumes =
                after.amendments().getLast().changes().stream().allMatch(ContractChange.Resume.class::isInstance);
        return onlyResumes
                ? List.of()
                : after.timeline().lines().stream()
                        .flatMap(line -> ofLine(line, before.timeline(), after.timeline()).stream())
                        .toList();
    }

    private static Optional<NewSale> ofLine(LineId line, Timeline before, Timeline after) {
        List<LineSegment> known = before.segments(line);
        return after.segments(line).stream()
                .flatMap(segment ->
                        firstNew(segment, known).map(day -> new NewSale(line, segment.terms(), day)).stream())
                .findFirst();
    }

    /** The first day of a segment on which the same was not sold by the same channel. */
    private static Optional<LocalDate> firstNew(LineSegment segment, List<LineSegment> known) {
        LocalDate day = segment.days().startInclusive();
        LocalDate covered = coveredUntil(day, segment, known);
        while (covered.isAfter(day)) {
            day = covered;
            covered = coveredUntil(day, segment, known);
        }
        return day.isBefore(segment.days().endExclusive()) ? Optional.of(day) : Optional.empty();
    }

    private static LocalDate coveredUntil(LocalDate day, LineSegment segment, List<LineSegment> known) {
        return known.stream()
                .filter(one -> one.days().contains(day) && isSameSale(one.terms(), segment.terms()))
                .map(one -> one.days().endExclusive())
                .findFirst()
                .orElse(day);
    }

    private static boolean isSameSale(LineTerms one, LineTerms other) {
        SoldThrough here = one.through();
        SoldThrough there = other.through();
        return one.product().equals(other.product())
                && here.channel().equals(there.channel())
                && here.route().vendor().equals(there.route().vendor());
    }
}
