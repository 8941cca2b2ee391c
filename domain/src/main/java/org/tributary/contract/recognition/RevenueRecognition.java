package org.tributary.contract.recognition;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tributary.contract.Contract;
import org.tributary.contract.LineId;
import org.tributary.contract.LineSegment;
import org.tributary.contract.Timeline;
import org.tributary.contract.schedule.BillItem;
import org.tributary.contract.schedule.LifeBills;
import org.tributary.money.Money;

/**
 * What is to be recognised of a contract, given what was. Doing it again adds nothing.
 *
 * @param billed every item so far, by number
 */
public record RevenueRecognition(
        Contract contract, List<BillItem> billed, VendorConsideration vendor, RecognitionPolicies policies) {

    /** Copies the items. */
    public RevenueRecognition {
        billed = List.copyOf(billed);
    }

    /** The performance obligations, one a line that is ever served, by what it is in the end. */
    public List<PerformanceObligation> obligations() {
        Timeline timeline = contract.timeline();
        List<PerformanceObligation> obligations = new ArrayList<>();
        for (LineId line : timeline.lines()) {
            List<LineSegment> segments = timeline.segments(line);
            if (!segments.isEmpty()) {
                obligations.add(
                        PerformanceObligation.of(line, segments.getLast().terms()));
            }
        }
        return obligations;
    }

    /** What of the transaction price each line has, as things stand; the parts sum to it. */
    public SortedMap<LineId, Money> allocated() {
        RevenuePlan plan = steps().getLast().plan();
        SortedMap<LineId, Money> parts = new TreeMap<>();
        plan.lines().forEach(line -> parts.put(line, plan.total(line)));
        return parts;
    }

    /**
     * The entries due: revenue of the months that have come, and differences to what was posted of them. One of a line for a month names the last
     * amendment, or the last credit of a service level, that changed what the line has in it.
     *
     * @param posted every entry so far, by number
     * @param through the last month for which revenue is posted
     * @param firstOpen the first month that is not closed: what is earlier is posted in it
     * @throws org.tributary.Refusal.Invalid if a channel is not known, or no policy was effective
     */
    public List<RecognitionEntry> due(List<RecognitionEntry> posted, YearMonth through, YearMonth firstOpen) {
        List<RevenueStep> steps = steps();
        RevenuePlan plan = steps.getLast().plan();
        List<RecognitionEntry> fresh = new ArrayList<>();
        for (YearMonth month : months(steps, through)) {
            for (LineId line : lines(steps)) {
                Money amount = plan.in(month, line).minus(sum(posted, month, line));
                if (!amount.isZero()) {
                    RevenueStep cause = cause(steps, month, line);
                    fresh.add(cause.entry(posted.size() + fresh.size() + 1, line, month, firstOpen, amount));
                }
            }
        }
        return fresh;
    }

    /**
     * What closing a month posts: the items billed by its last day that were not taken in yet, and the entries due. All of it is posted in this month.
     *
     * @param posted everything so far
     * @throws org.tributary.Refusal.Invalid if a channel is not known, or no policy was effective
     */
    public PostedRevenue closing(YearMonth month, PostedRevenue posted) {
        if (YearMonth.from(contract.term().startInclusive()).isAfter(month)) {
            // nothing of it is served or billed before its first day
            return PostedRevenue.NONE;
        }
        Set<Integer> taken = posted.items();
        List<BilledEntry> items = billed.stream()
                .filter(item -> !taken.contains(item.number()))
                .map(item -> BilledEntry.of(item, vendor))
                .filter(entry -> !entry.period().isAfter(month))
                .map(entry -> entry.openFrom(month))
                .toList();
        return new PostedRevenue(items, due(posted.recognised(), month, month));
    }

    /**
     * What is expected to be posted to the end of the contract if each month is closed as it comes and nothing is agreed any more.
     *
     * @param firstOpen the first month that is not closed
     * @param posted everything so far
     */
    public PostedRevenue outlook(YearMonth firstOpen, PostedRevenue posted) {
        Set<Integer> taken = posted.items();
        List<BilledEntry> items = LifeBills.of(contract, billed).items().stream()
                .filter(item -> !taken.contains(item.number()))
                .map(item -> BilledEntry.of(item, vendor).openFrom(firstOpen))
                .toList();
        YearMonth last = YearMonth.from(contract.timeline().endExclusive());
        return new PostedRevenue(items, due(posted.recognised(), last, firstOpen));
    }

    private static List<YearMonth> months(List<RevenueStep> steps, YearMonth through) {
        return steps.stream()
                .flatMap(step -> step.plan().schedules().stream())
                .map(schedule -> YearMonth.from(schedule.from()))
                .min(Comparator.naturalOrder())
                .map(first -> Stream.iterate(first, month -> !month.isAfter(through), month -> month.plusMonths(1))
                        .toList())
                .orElse(List.of());
    }

    private static SortedSet<LineId> lines(List<RevenueStep> steps) {
        SortedSet<LineId> lines = new TreeSet<>();
        steps.forEach(step -> lines.addAll(step.plan().lines()));
        return lines;
    }

    private Money sum(List<RecognitionEntry> posted, YearMonth month, LineId line) {
        return posted.stream()
                .filter(entry -> entry.month().equals(month) && entry.line().equals(line))
                .map(RecognitionEntry::amount)
                .reduce(Money.zero(contract.currency()), Money::plus);
    }

    private static RevenueStep cause(List<RevenueStep> steps, YearMonth month, LineId line) {
        int last = steps.size() - 1;
        while (last > 0
                && steps.get(last)
                        .plan()
                        .in(month, line)
                        .equals(steps.get(last - 1).plan().in(month, line))) {
            last--;
        }
        return steps.get(last);
    }

    private List<RevenueStep> steps() {
        return new RevenueSteps(contract, billed, vendor, policies).all();
    }
}
