package org.tributary.contract.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tributary.catalog.ProductId;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.ContractLine;
import org.tributary.contract.ContractState;
import org.tributary.contract.LineId;
import org.tributary.contract.Timeline;
import org.tributary.time.DateRange;

/** The lines of a contract from before they began until after they ended, as things stand. */
final class LineStretches {

    private final Contract contract;
    private final Timeline timeline;

    LineStretches(Contract contract) {
        this.contract = contract;
        this.timeline = contract.timeline();
    }

    /**
     * Every line that was ever signed or added, by id; they leave no day out.
     *
     * @param renewal the first day of the further term that follows by itself
     */
    List<LineLife> lives(Optional<LocalDate> renewal) {
        SortedMap<LineId, LineLife> lives = new TreeMap<>();
        agreed().forEach(line -> {
            List<LineStretch> stretches = of(line);
            lives.put(
                    line.id(),
                    new LineLife(contract.id(), line.id(), stretches, renews(stretches.getLast(), line.id(), renewal)));
        });
        return List.copyOf(lives.values());
    }

    /** What ends on a day of its own does not go on with its contract. */
    private boolean renews(LineStretch ended, LineId id, Optional<LocalDate> renewal) {
        return renewal.isPresent()
                && ended.standing() == Standing.ENDED_WITH_TERM
                && ended.from().equals(renewal)
                && Optional.ofNullable(timeline.last().lines().get(id))
                        .filter(line -> line.until().isEmpty())
                        .isPresent();
    }

    /** A line that was taken back on its first day stands in no state: it is found where it was agreed. */
    private Stream<ContractLine> agreed() {
        return Stream.concat(
                contract.lines().stream(),
                contract.amendments().stream()
                        .flatMap(amendment -> amendment.changes().stream())
                        .filter(ContractChange.AddLine.class::isInstance)
                        .map(ContractChange.AddLine.class::cast)
                        .map(ContractChange.AddLine::line));
    }

    private List<LineStretch> of(ContractLine agreed) {
        List<LineStretch> running = running(agreed.id());
        if (running.isEmpty()) {
            return List.of(neverServed(agreed));
        }
        LineStretch first = running.getFirst();
        LineStretch last = running.getLast();
        LocalDate end = last.days().endExclusive();
        List<LineStretch> all = new ArrayList<>(running);
        all.addFirst(first.notBegun());
        all.add(last.on(DateRange.from(end), ending(agreed.id()), amendmentsOf(end)));
        return all;
    }

    private LineStretch neverServed(ContractLine agreed) {
        return new LineStretch(
                DateRange.from(LocalDate.MIN),
                ending(agreed.id()),
                contract.through().customer(),
                agreed.product(),
                agreed.quantity(),
                Optional.empty(),
                List.of());
    }

    private List<LineStretch> running(LineId id) {
        List<LineStretch> running = new ArrayList<>();
        for (Timeline.Span span : timeline.spans()) {
            Optional.ofNullable(span.state().lines().get(id))
                    .flatMap(line -> daysOf(line).intersection(span.days()).map(days -> stretch(span, line, days)))
                    .ifPresent(stretch -> stretch.appendTo(running));
        }
        return subscribed(running);
    }

    /** Who moves to another product subscribes to it on the day it is served. */
    private static List<LineStretch> subscribed(List<LineStretch> running) {
        Map<ProductId, LocalDate> since = new HashMap<>();
        return running.stream()
                .map(stretch -> {
                    if (stretch.standing() == Standing.GRANTED) {
                        since.putIfAbsent(stretch.product(), stretch.days().startInclusive());
                    }
                    return stretch.subscribed(Optional.ofNullable(since.get(stretch.product())));
                })
                .toList();
    }

    /** A line of a state always has its first day. */
    private static DateRange daysOf(ContractLine line) {
        return new DateRange(line.from().orElseThrow(), line.until().orElse(LocalDate.MAX));
    }

    private static LineStretch stretch(Timeline.Span span, ContractLine line, DateRange days) {
        return new LineStretch(
                days,
                span.state().suspended() ? Standing.SUSPENDED : Standing.GRANTED,
                span.state().through().customer(),
                line.product(),
                line.quantity(),
                Optional.empty(),
                days.startInclusive().equals(span.days().startInclusive()) ? span.amendments() : List.of());
    }

    private List<Integer> amendmentsOf(LocalDate day) {
        return contract.amendments().stream()
                .filter(amendment -> amendment.effectiveOn().equals(day))
                .map(Amendment::number)
                .toList();
    }

    /** What ended a line is the last that moved its end: ahead, as agreed; back, by who took the line back or terminated the contract. */
    private Standing ending(LineId id) {
        Standing ending = Standing.ENDED_WITH_TERM;
        Optional<LocalDate> before = endAsSigned(id);
        for (ContractState state : states()) {
            Optional<ContractLine> line = Optional.ofNullable(state.lines().get(id));
            Optional<LocalDate> own = line.flatMap(ContractLine::until);
            Optional<LocalDate> end = line.map(_ -> earlier(own, state.endExclusive()));
            if (end.isEmpty()) {
                ending = Standing.ENDED_BY_CANCELLATION;
            } else if (before.map(end.get()::isBefore).orElse(false)) {
                ending = own.equals(end) ? takenBack() : Standing.ENDED_BY_TERMINATION;
            } else if (!end.equals(before)) {
                ending = Standing.ENDED_WITH_TERM;
            }
            before = end;
        }
        return ending;
    }

    private Optional<LocalDate> endAsSigned(LineId id) {
        return contract.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .map(line -> earlier(line.until(), contract.term().endExclusive()));
    }

    private static LocalDate earlier(Optional<LocalDate> own, LocalDate contractEnd) {
        return own.filter(contractEnd::isAfter).orElse(contractEnd);
    }

    /** The last one has no days where the contract ends with it. */
    private List<ContractState> states() {
        return Stream.concat(timeline.spans().stream().map(Timeline.Span::state), Stream.of(timeline.last()))
                .toList();
    }

    private Standing takenBack() {
        return contract.cancellation().days().isPresent()
                ? Standing.ENDED_BY_CANCELLATION
                : Standing.ENDED_BY_REDUCTION;
    }
}
