package org.tributary.contract;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tributary.Refusal.Faults;
import org.tributary.time.DateRange;

/**
 * What a contract says from its first day to its last.
 *
 * @param spans one after the other; where it has ended, or is suspended, nothing is served; none where it was terminated on its first day
 * @param last what it says with all amendments
 */
public record Timeline(List<Span> spans, ContractState last) {

    /**
     * Days on which a contract says the same.
     *
     * @param days until the next amendment takes effect, or the contract ends
     * @param amendments the numbers of those that take effect on its first day; empty at the signing
     */
    public record Span(DateRange days, ContractState state, List<Integer> amendments) {}

    /** Copies the spans. */
    public Timeline {
        spans = List.copyOf(spans);
    }

    /**
     * Follows the amendments by the day they take effect, then by their numbers.
     *
     * @param signed what holds on the first day without any
     * @param windows as of the signing; they follow along
     * @param faults where what cannot be done is noted
     */
    static Timeline of(
            DateRange term,
            ContractState signed,
            RenewalTerms renewal,
            ReductionWindows windows,
            List<Amendment> amendments,
            Faults faults) {
        ContractState state = signed;
        Rules rules = new Rules(term, new NoticePeriods(renewal), windows);
        List<Span> spans = new ArrayList<>();
        LocalDate from = term.startInclusive();
        List<Integer> here = new ArrayList<>();
        for (Amendment amendment : inOrder(amendments)) {
            LocalDate on = amendment.effectiveOn();
            if (on.isAfter(from)) {
                addSpan(spans, from, on, state, here);
                from = on;
                here = new ArrayList<>();
            }
            state = rules.apply(amendment, state, faults);
            here.add(amendment.number());
        }
        addSpan(spans, from, LocalDate.MAX, state, here);
        return new Timeline(spans, state);
    }

    private static List<Amendment> inOrder(List<Amendment> amendments) {
        return amendments.stream()
                .sorted(comparing(Amendment::effectiveOn).thenComparingInt(Amendment::number))
                .toList();
    }

    private static void addSpan(
            List<Span> spans, LocalDate from, LocalDate until, ContractState state, List<Integer> amendments) {
        LocalDate end = until.isBefore(state.endExclusive()) ? until : state.endExclusive();
        if (end.isAfter(from)) {
            spans.add(new Span(new DateRange(from, end), state, List.copyOf(amendments)));
        }
    }

    /** What an amendment is held against. */
    private record Rules(DateRange term, NoticePeriods notices, ReductionWindows windows) {

        ContractState apply(Amendment amendment, ContractState before, Faults faults) {
            String at = "/amendments/" + (amendment.number() - 1);
            LocalDate on = amendment.effectiveOn();
            if (on.isBefore(term.startInclusive()) || on.isAfter(before.endExclusive())) {
                faults.add(
                        "amendment.effective",
                        at + "/effectiveOn",
                        "It takes effect while the contract runs, from " + term.startInclusive() + " until "
                                + before.endExclusive() + ".");
                return before;
            }
            ContractState state = before;
            for (int i = 0; i < amendment.changes().size(); i++) {
                ContractChange change = amendment.changes().get(i);
                String pointer = at + "/changes/" + i;
                windows.check(change, state, on, pointer, faults);
                notices.check(amendment, change, state, pointer, faults);
                state = state.after(change, amendment, pointer, faults);
            }
            return state;
        }
    }

    /** What it says on a day; empty where it does not run. */
    public Optional<ContractState> on(LocalDate day) {
        return spans.stream()
                .filter(span -> span.days().contains(day))
                .findFirst()
                .map(Span::state);
    }

    /** Each service level with days on which it bears, in order: a span has those of its levels, by code. */
    public List<LevelDays> serviceLevels() {
        return spans.stream()
                .flatMap(span -> span.state().serviceLevels().byCode().values().stream()
                        .flatMap(level -> level.bearsOf(span.days()).stream().map(days -> new LevelDays(level, days))))
                .toList();
    }

    /** Days on which a service level bears. */
    public record LevelDays(ServiceLevel level, DateRange days) {}

    /** The first day on which nothing is served any more, as things stand. */
    public LocalDate endExclusive() {
        return last.endExclusive();
    }

    /** Every line there ever was. */
    public SortedSet<LineId> lines() {
        SortedSet<LineId> ids = new TreeSet<>();
        spans.forEach(span -> ids.addAll(span.state().ids()));
        return ids;
    }

    /** A line's days and what holds on them, in order; days of equal terms are one segment, and where it is not served there is none. */
    public List<LineSegment> segments(LineId line) {
        List<LineSegment> segments = new ArrayList<>();
        for (Span span : spans) {
            for (DateRange days : servedDays(line, span)) {
                LineTerms terms =
                        span.state().termsOf(line, days.startInclusive()).orElseThrow();
                append(segments, days, terms);
            }
        }
        return segments;
    }

    private static List<DateRange> servedDays(LineId id, Span span) {
        ContractLine line = span.state().lines().get(id);
        if (line == null || span.state().suspended()) {
            return List.of();
        }
        LocalDate first = line.from().orElse(span.days().startInclusive());
        LocalDate end = line.until().orElse(LocalDate.MAX);
        return first.isBefore(end)
                ? Stream.of(new DateRange(first, end))
                        .flatMap(own -> own.intersection(span.days()).stream())
                        .toList()
                : List.of();
    }

    private static void append(List<LineSegment> segments, DateRange days, LineTerms terms) {
        LineSegment last = segments.isEmpty() ? null : segments.getLast();
        if (last != null
                && last.terms().equals(terms)
                && last.days().endExclusive().equals(days.startInclusive())) {
            segments.removeLast();
            segments.add(new LineSegment(new DateRange(last.days().startInclusive(), days.endExclusive()), terms));
        } else {
            segments.add(new LineSegment(days, terms));
        }
    }
}
