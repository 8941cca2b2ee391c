package org.tributary.contract.recognition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tributary.contract.LineId;
import org.tributary.money.Allocation;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/** What is recognised of a contract on which days, past and to come, as it was known at some time. */
record RevenuePlan(Currency currency, List<RevenueSchedule> schedules) {

    RevenuePlan {
        schedules = schedules.stream().filter(RevenueSchedule::bears).toList();
    }

    static RevenuePlan none(Currency currency) {
        return new RevenuePlan(currency, List.of());
    }

    /**
     * An amount allocated to days by what they sell for alone, largest remainder; evenly by day where they sell for nothing.
     *
     * @param over one at least
     */
    static RevenuePlan of(Money total, List<ServedDays> over) {
        List<Rate> weights = over.stream().map(ServedDays::standalone).toList();
        Rate all = weights.stream().reduce(Rate.ZERO, Rate::plus);
        List<Money> parts = all.equals(Rate.ZERO)
                ? Allocation.largestRemainder(
                        total, over.stream().map(served -> served.days().days()).toList())
                : Allocation.inParts(
                        total,
                        weights.stream().map(weight -> weight.dividedBy(all)).toList());
        return new RevenuePlan(
                total.currency(),
                IntStream.range(0, parts.size())
                        .mapToObj(i -> RevenueSchedule.of(
                                over.get(i).line(), over.get(i).days(), parts.get(i)))
                        .toList());
    }

    RevenuePlan plus(RevenuePlan other) {
        return new RevenuePlan(
                currency,
                Stream.concat(schedules.stream(), other.schedules.stream()).toList());
    }

    /** What it recognises before a day, and nothing after. */
    RevenuePlan endingBefore(LocalDate day) {
        return new RevenuePlan(
                currency,
                schedules.stream().map(schedule -> schedule.endingBefore(day)).toList());
    }

    /** What it recognises from a day on. */
    RevenuePlan bearingFrom(LocalDate day) {
        return new RevenuePlan(
                currency,
                schedules.stream().map(schedule -> schedule.bearingFrom(day)).toList());
    }

    /** All of it, line by line, on one day. */
    RevenuePlan at(LocalDate day) {
        List<RevenueSchedule> once = new ArrayList<>();
        lines().forEach(line -> once.add(RevenueSchedule.of(line, DateRange.ofDay(day), total(line))));
        return new RevenuePlan(currency, once);
    }

    RevenuePlan negated() {
        return new RevenuePlan(
                currency,
                schedules.stream()
                        .map(its -> new RevenueSchedule(
                                its.line(), its.days(), its.amount().negated(), its.from(), its.until()))
                        .toList());
    }

    SortedSet<LineId> lines() {
        SortedSet<LineId> lines = new TreeSet<>();
        schedules.forEach(schedule -> lines.add(schedule.line()));
        return lines;
    }

    Money total() {
        return sum(_ -> true, RevenueSchedule::total);
    }

    Money total(LineId line) {
        return sum(schedule -> schedule.line().equals(line), RevenueSchedule::total);
    }

    Money in(YearMonth month, LineId line) {
        DateRange days = DateRange.of(month);
        return sum(
                schedule -> schedule.line().equals(line),
                schedule -> schedule.before(days.endExclusive()).minus(schedule.before(days.startInclusive())));
    }

    private Money sum(Predicate<RevenueSchedule> which, Function<RevenueSchedule, Money> what) {
        return schedules.stream().filter(which).map(what).reduce(Money.zero(currency), Money::plus);
    }
}
