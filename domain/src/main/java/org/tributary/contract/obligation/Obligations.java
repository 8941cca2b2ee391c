package org.tributary.contract.obligation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tributary.contract.Contract;
import org.tributary.contract.LineId;
import org.tributary.contract.LineSegment;
import org.tributary.contract.ReductionWindow;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.ServiceLevel;
import org.tributary.contract.Timeline;
import org.tributary.contract.level.ServiceRecord;
import org.tributary.contract.obligation.Obligation.Kind;
import org.tributary.contract.obligation.Obligation.Side;
import org.tributary.contract.obligation.Obligation.Standing;
import org.tributary.contract.renewal.TermEnd;
import org.tributary.contract.renewal.TermEnds;
import org.tributary.contract.schedule.BillItem;
import org.tributary.contract.schedule.BillingSchedule;
import org.tributary.contract.schedule.LifeBills;

/** Tells the obligations of one contract, from its first day to its end as things stand. */
public final class Obligations {

    private static final int LINES_TOLD = 3;

    private final Contract contract;
    private final Timeline timeline;
    private final LifeBills bills;
    private final ServiceRecord service;
    private final LocalDate today;

    private Obligations(Contract contract, List<BillItem> billed, ServiceRecord service, LocalDate today) {
        this.contract = contract;
        this.timeline = contract.timeline();
        this.bills = LifeBills.of(contract, billed);
        this.service = service;
        this.today = today;
    }

    /**
     * By the day, and on one day by what they are about.
     *
     * @param billed every item so far, by number
     * @param today in the contract's time zone
     */
    public static List<Obligation> of(
            Contract contract, List<BillItem> billed, ServiceRecord service, LocalDate today) {
        Obligations told = new Obligations(contract, billed, service, today);
        return Stream.of(told.changes(), told.bills(), told.reports(), told.windows(), told.ends(), told.lineEnds())
                .flatMap(some -> some)
                .sorted(comparing(Obligation::on).thenComparing(Obligation::kind))
                .toList();
    }

    private Stream<Obligation> changes() {
        return contract.amendments().stream()
                .map(amendment -> new Obligation(
                        amendment.effectiveOn(),
                        Kind.CHANGE,
                        Side.EITHER,
                        cameAbout(amendment.effectiveOn()),
                        amendment.inWords(),
                        Optional.empty()));
    }

    private Stream<Obligation> bills() {
        Stream<Obligation> billed = byDay(bills.items().subList(0, bills.billed()), BillItem::billedOn)
                .map(day -> bill(day.getKey(), Standing.DONE, day.getValue()));
        Stream<Obligation> upcoming =
                byDay(bills.upcoming(), this::dueOn).map(day -> bill(day.getKey(), toDo(day.getKey()), day.getValue()));
        return Stream.concat(billed, upcoming);
    }

    private static Stream<Map.Entry<LocalDate, List<BillItem>>> byDay(
            List<BillItem> items, Function<BillItem, LocalDate> day) {
        return items.stream().collect(groupingBy(day, TreeMap::new, toList())).entrySet().stream();
    }

    private Obligation bill(LocalDate on, Standing standing, List<BillItem> items) {
        return new Obligation(on, Kind.BILL, Side.VENDOR, standing, inWords(items), Optional.of(bills.sum(items)));
    }

    /** What repairs earlier bills is due since the last amendment bears and is known; the schedule has it on the day of the last bill. */
    private LocalDate dueOn(BillItem upcoming) {
        return contract.amendments().stream()
                .map(amendment ->
                        later(amendment.effectiveOn(), BillingSchedule.dayOf(contract, amendment.recordedAt())))
                .filter(known -> !known.isAfter(today) && isBilled(upcoming.billedOn()))
                .reduce(upcoming.billedOn(), Obligations::later);
    }

    private boolean isBilled(LocalDate day) {
        return bills.billed() > 0
                && !day.isAfter(bills.items().get(bills.billed() - 1).billedOn());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String inWords(List<BillItem> items) {
        String first =
                items.stream().limit(LINES_TOLD).map(Obligations::inWords).collect(joining("; "));
        return items.size() <= LINES_TOLD ? first : first + "; and " + (items.size() - LINES_TOLD) + " more";
    }

    private static String inWords(BillItem item) {
        return (item.isCredit() ? "credit of " : "") + item.line() + ", "
                + item.days().startInclusive() + " to "
                + item.days().endExclusive().minusDays(1);
    }

    /** A month is reported of on the day after its last. */
    private Stream<Obligation> reports() {
        return timeline.serviceLevels().stream()
                .flatMap(bearing -> bearing.days().months().stream()
                        .map(days -> YearMonth.from(days.startInclusive()))
                        .map(month -> report(bearing.level(), month)))
                .distinct();
    }

    private Obligation report(ServiceLevel level, YearMonth month) {
        LocalDate on = month.plusMonths(1).atDay(1);
        boolean measured = service.measured(level.metric(), month).isPresent();
        return new Obligation(
                on,
                Kind.SERVICE_REPORT,
                Side.VENDOR,
                measured ? Standing.DONE : toDo(on),
                level.code() + " of " + month,
                Optional.empty());
    }

    private Stream<Obligation> windows() {
        return ReductionWindow.of(contract).stream()
                .map(window -> new Obligation(
                        window.lastDay(),
                        Kind.REDUCTION_WINDOW,
                        Side.CUSTOMER,
                        untilItsDay(window.lastDay()),
                        window.left() + " × " + window.line() + ", added on " + window.addedOn(),
                        Optional.empty()));
    }

    private Stream<Obligation> ends() {
        return TermEnds.of(contract).stream()
                .flatMap(end -> Stream.concat(notice(end).stream(), Stream.of(termEnd(end))));
    }

    private Optional<Obligation> notice(TermEnd end) {
        return end.noticeBy()
                .map(last -> new Obligation(
                        last,
                        Kind.NOTICE,
                        Side.EITHER,
                        end.notice().isPresent() ? Standing.DONE : untilItsDay(last),
                        end.notice().isPresent() ? "notice was given" : "else it goes on from " + end.endsOn(),
                        Optional.empty()));
    }

    private Obligation termEnd(TermEnd end) {
        return new Obligation(
                end.endsOn(),
                Kind.TERM_END,
                Side.EITHER,
                cameAbout(end.endsOn()),
                end.nextEndsOn()
                        .map(next -> "it goes on until " + next.minusDays(1))
                        .orElse(
                                end.follows() == RenewalTerms.Kind.ENDS
                                        ? "it ends unless both agree on another term"
                                        : "it ends"),
                Optional.empty());
    }

    private Stream<Obligation> lineEnds() {
        return timeline.lines().stream()
                .flatMap(line -> lastServed(line)
                        .filter(end -> end.isBefore(timeline.endExclusive()))
                        .map(end -> new Obligation(
                                end,
                                Kind.LINE_END,
                                Side.EITHER,
                                cameAbout(end),
                                line + " is not served any more",
                                Optional.empty()))
                        .stream());
    }

    /** The first day on which a line is not served any more. */
    private Optional<LocalDate> lastServed(LineId line) {
        List<LineSegment> segments = timeline.segments(line);
        return segments.isEmpty()
                ? Optional.empty()
                : Optional.of(segments.getLast().days().endExclusive());
    }

    private Standing cameAbout(LocalDate on) {
        return on.isAfter(today) ? Standing.AHEAD : Standing.DONE;
    }

    private Standing toDo(LocalDate on) {
        return on.isAfter(today) ? Standing.AHEAD : Standing.DUE;
    }

    private Standing untilItsDay(LocalDate last) {
        return today.isAfter(last) ? Standing.LAPSED : toDo(last);
    }
}
