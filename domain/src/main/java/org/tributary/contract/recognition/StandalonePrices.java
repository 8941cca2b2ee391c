package org.tributary.contract.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tributary.contract.BillingTerms;
import org.tributary.contract.Contract;
import org.tributary.contract.LineId;
import org.tributary.contract.LineSegment;
import org.tributary.contract.LineTerms;
import org.tributary.contract.Timeline;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/** What the days of a contract sell for alone (ASC 606-10-32-31), as it stands. */
record StandalonePrices(BillingTerms billing, Timeline timeline) {

    static StandalonePrices of(Contract contract) {
        return new StandalonePrices(contract.billing(), contract.timeline());
    }

    /** Everything served, from the first day on. */
    List<ServedDays> all() {
        return from(LocalDate.MIN);
    }

    /** What is served from a day on, line by line. */
    List<ServedDays> from(LocalDate day) {
        return timeline.lines().stream()
                .flatMap(line -> segments(line, day).stream()
                        .map(segment -> new ServedDays(line, segment.days(), price(segment.days(), segment.terms()))))
                .toList();
    }

    /** What is served from a day on beyond what was before: the part that is added, where one is. */
    List<ServedDays> added(StandalonePrices before, LocalDate day) {
        List<ServedDays> added = new ArrayList<>();
        for (LineId line : timeline.lines()) {
            List<LineSegment> now = segments(line, day);
            List<LineSegment> then = before.segments(line, day);
            for (DateRange days : stretches(now, then)) {
                Rate more = price(now, days).minus(price(then, days));
                if (more.compareTo(Rate.ZERO) > 0) {
                    added.add(new ServedDays(line, days, more));
                }
            }
        }
        return added;
    }

    /** Whether days are sold at what they sell for alone. */
    boolean areAgreed(List<ServedDays> days) {
        return days.stream()
                .allMatch(served -> timeline.on(served.days().startInclusive())
                        .flatMap(state ->
                                state.termsOf(served.line(), served.days().startInclusive()))
                        .filter(terms -> terms.priceOf(1).equals(terms.standaloneOf(1)))
                        .isPresent());
    }

    /** What is charged once is narrowed to the day it is charged for. */
    private List<LineSegment> segments(LineId line, LocalDate day) {
        List<LineSegment> all = timeline.segments(line);
        return all.stream()
                .flatMap(segment -> segment.terms().isOnce() ? once(segment, all) : Stream.of(segment))
                .flatMap(segment -> segment.days().intersection(DateRange.from(day)).stream()
                        .map(days -> new LineSegment(days, segment.terms())))
                .toList();
    }

    private static Stream<LineSegment> once(LineSegment segment, List<LineSegment> all) {
        return segment.equals(all.getFirst())
                ? Stream.of(new LineSegment(DateRange.ofDay(segment.days().startInclusive()), segment.terms()))
                : Stream.empty();
    }

    /** Stretches in which neither changes. */
    private static List<DateRange> stretches(List<LineSegment> now, List<LineSegment> then) {
        List<LocalDate> boundaries = Stream.concat(now.stream(), then.stream())
                .map(LineSegment::days)
                .flatMap(days -> Stream.of(days.startInclusive(), days.endExclusive()))
                .distinct()
                .sorted()
                .toList();
        return IntStream.range(1, boundaries.size())
                .mapToObj(i -> new DateRange(boundaries.get(i - 1), boundaries.get(i)))
                .toList();
    }

    private Rate price(List<LineSegment> segments, DateRange days) {
        return segments.stream()
                .flatMap(
                        segment -> segment.days().intersection(days).stream().map(part -> price(part, segment.terms())))
                .reduce(Rate.ZERO, Rate::plus);
    }

    private Rate price(DateRange days, LineTerms terms) {
        return terms.isOnce()
                ? terms.standaloneOf(1)
                : billing.periods().over(days).stream()
                        .map(period -> terms.standaloneOf(billing.months()).times(part(days, period)))
                        .reduce(Rate.ZERO, Rate::plus);
    }

    private Rate part(DateRange days, DateRange period) {
        return days.intersection(period)
                .map(served -> Rate.of(weight(served), weight(period)))
                .orElse(Rate.ZERO);
    }

    private long weight(DateRange days) {
        return billing.proration().weight(days, billing.zone());
    }
}
