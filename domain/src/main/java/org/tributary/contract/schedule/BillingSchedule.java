package org.tributary.contract.schedule;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tributary.contract.Amendment;
import org.tributary.contract.BillingTerms;
import org.tributary.contract.Contract;
import org.tributary.contract.LineId;
import org.tributary.contract.LineSegment;
import org.tributary.contract.Timeline;
import org.tributary.contract.level.ServiceRecord;
import org.tributary.time.DateRange;
import org.tributary.time.MonthlyPeriods;

/**
 * What is to be billed of a contract, given what was. Billing it adds nothing the second time, and billing it late comes to the same as billing it on time.
 *
 * @param billed every item so far, by number
 * @param service what is known of the service; empty where service levels are left out of account
 */
public record BillingSchedule(Contract contract, List<BillItem> billed, Optional<ServiceRecord> service) {

    /** Copies the items. */
    public BillingSchedule {
        billed = List.copyOf(billed);
    }

    /** What comes of prices alone: what was credited of service levels stays as it is. */
    public BillingSchedule(Contract contract, List<BillItem> billed) {
        this(contract, billed, Optional.empty());
    }

    /** The day it is in the contract's time zone at an instant: what is due on it is billed. */
    public static LocalDate dayOf(Contract contract, Instant at) {
        return at.atZone(contract.billing().zone()).toLocalDate();
    }

    /**
     * The items due by a day: charges of periods that have come, repairs of what was billed and is not so any more, and credits of service levels.
     *
     * @param on the day they are billed, in the contract's time zone
     */
    public List<BillItem> due(LocalDate on) {
        List<BillItem> priced = priced(on);
        return service.map(known -> new ServiceRepair(contract, billed, known).items(priced, on))
                .orElse(priced);
    }

    private List<BillItem> priced(LocalDate on) {
        Timeline timeline = contract.timeline();
        Map<LineId, List<BillItem>> byLine =
                billed.stream().filter(item -> !item.isOfService()).collect(groupingBy(BillItem::line));
        TreeSet<LineId> lines = new TreeSet<>(timeline.lines());
        lines.addAll(byLine.keySet());
        List<BillItem> fresh = new ArrayList<>();
        for (LineId line : lines) {
            List<LineSegment> segments = timeline.segments(line);
            List<BillItem> itsOwn = byLine.getOrDefault(line, List.of());
            for (DateRange period : periods(segments, itsOwn, on)) {
                fresh.addAll(repair(line, period, segments, itsOwn).items(next(fresh), on));
            }
        }
        return fresh;
    }

    /**
     * The first day on which something is due; empty where everything was billed, to the last day. What is to be repaired is due at once, and so is the
     * renewal of a contract that goes on by itself, on the day its term ends.
     */
    public Optional<LocalDate> nextDueOn() {
        List<LocalDate> days = List.copyOf(dueDays());
        // due on one day is due on every later one, so that the first of them is found by halving
        int first = 0;
        int end = days.size();
        while (first < end) {
            int middle = (first + end) / 2;
            if (due(days.get(middle)).isEmpty()) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return first < days.size()
                ? Optional.of(days.get(first))
                : contract.renewalAhead().map(Amendment::effectiveOn);
    }

    /** Every day on which a period comes to be billed, and the first of the contract: by then what was billed and ended is repaired. */
    private TreeSet<LocalDate> dueDays() {
        Timeline timeline = contract.timeline();
        MonthlyPeriods calendar = contract.billing().periods();
        TreeSet<LocalDate> days = new TreeSet<>(List.of(contract.term().startInclusive()));
        for (LineId line : timeline.lines()) {
            List<LineSegment> segments = timeline.segments(line);
            segments.stream()
                    .flatMap(segment -> calendar.over(segment.days()).stream())
                    .map(period -> dueOn(period, segments))
                    .forEach(days::add);
        }
        service.ifPresent(known -> days.addAll(measuredMonths(timeline, known)));
        return days;
    }

    /** The day after each month that was measured and has a service level. */
    private static List<LocalDate> measuredMonths(Timeline timeline, ServiceRecord known) {
        return timeline.serviceLevels().stream()
                .flatMap(bearing -> bearing.days().months().stream()
                        .map(days -> YearMonth.from(days.startInclusive()))
                        .filter(month ->
                                known.measured(bearing.level().metric(), month).isPresent()))
                .map(month -> month.plusMonths(1).atDay(1))
                .toList();
    }

    private int next(List<BillItem> fresh) {
        return billed.size() + fresh.size() + 1;
    }

    /** Those that have come, and those of which anything was billed. */
    private TreeSet<DateRange> periods(List<LineSegment> segments, List<BillItem> itsOwn, LocalDate on) {
        TreeSet<DateRange> periods = new TreeSet<>(comparing(DateRange::startInclusive));
        MonthlyPeriods calendar = contract.billing().periods();
        for (LineSegment segment : segments) {
            calendar.over(segment.days()).stream()
                    .filter(period -> !dueOn(period, segments).isAfter(on))
                    .forEach(periods::add);
        }
        itsOwn.forEach(item -> periods.add(item.period()));
        return periods;
    }

    /** In advance on the first day of a period that is served, in arrears on the day after the last. */
    private LocalDate dueOn(DateRange period, List<LineSegment> segments) {
        List<LineSegment> served = within(period, segments);
        return contract.billing().timing() == BillingTerms.Timing.IN_ADVANCE
                ? served.getFirst().days().startInclusive()
                : served.getLast().days().endExclusive();
    }

    private PeriodRepair repair(LineId line, DateRange period, List<LineSegment> segments, List<BillItem> itsOwn) {
        LocalDate start = segments.isEmpty()
                ? period.startInclusive()
                : segments.getFirst().days().startInclusive();
        PeriodPrice price = new PeriodPrice(contract.billing(), contract.currency(), period, start);
        return new PeriodRepair(price, line, within(period, segments), live(period, itsOwn));
    }

    private static List<LineSegment> within(DateRange period, List<LineSegment> segments) {
        return segments.stream()
                .flatMap(segment -> segment.days().intersection(period).stream()
                        .map(days -> new LineSegment(days, segment.terms())))
                .toList();
    }

    private static List<LiveCharge> live(DateRange period, List<BillItem> itsOwn) {
        List<BillItem> here =
                itsOwn.stream().filter(item -> item.period().equals(period)).toList();
        return here.stream()
                .filter(item -> !item.isCredit())
                .map(charge -> LiveCharge.of(
                        charge,
                        here.stream()
                                .filter(item -> item.corrects().equals(Optional.of(charge.number())))
                                .toList()))
                .filter(live -> !live.days().isEmpty())
                .toList();
    }
}
