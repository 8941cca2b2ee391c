package org.tributary.contract.schedule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.tributary.contract.Contract;
import org.tributary.contract.LineId;
import org.tributary.contract.ServiceLevel;
import org.tributary.contract.Timeline.LevelDays;
import org.tributary.contract.level.ServiceMonth;
import org.tributary.money.Allocation;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/**
 * What is to be credited of the charges of a contract for the months in which its service levels were missed: the tier's part of what was charged for
 * the days of the month, as far as it was not taken back. A charge of a longer time is for each of its days alike. What is charged once is for no month,
 * and is not credited. What is credited follows from what is known alone, so that what was credited before may be compared with it.
 */
final class ServiceCredits {

    private final Contract contract;
    private final BiFunction<ServiceLevel, YearMonth, Optional<ServiceLevel.Tier>> granted;
    private final List<LevelDays> levels;
    private final Map<Integer, Money> left = new HashMap<>();

    private ServiceCredits(
            Contract contract, BiFunction<ServiceLevel, YearMonth, Optional<ServiceLevel.Tier>> granted) {
        this.contract = contract;
        this.granted = granted;
        this.levels = contract.timeline().serviceLevels();
    }

    /** Days of a month on which a level bears whose tier was reached. */
    private record Missed(ServiceLevel level, ServiceLevel.Tier tier, DateRange days) {}

    /** What is left of a charge, for its days in a month. */
    private record Charged(LiveCharge live, List<DateRange> days) {

        /** What it is for some days, in major units, exact: each of its days has the same part. */
        Rate of(DateRange some) {
            long within = days.stream()
                    .flatMap(range -> range.intersection(some).stream())
                    .mapToLong(DateRange::days)
                    .sum();
            long all = live.days().stream().mapToLong(DateRange::days).sum();
            return major(live.left()).times(Rate.of(within, all));
        }

        /** From its first day that is missed to its last. */
        DateRange hull(List<Missed> missed) {
            List<DateRange> its = missed.stream()
                    .flatMap(one -> days.stream().flatMap(range -> range.intersection(one.days()).stream()))
                    .sorted(Comparator.comparing(DateRange::startInclusive))
                    .toList();
            return new DateRange(its.getFirst().startInclusive(), its.getLast().endExclusive());
        }
    }

    /**
     * The credits, by line, month and level.
     *
     * @param items every item of the contract, by number
     * @param granted the tier whose credit a month is given
     * @param on months that have ended by this day count
     */
    static List<LineCredit> of(
            Contract contract,
            List<BillItem> items,
            BiFunction<ServiceLevel, YearMonth, Optional<ServiceLevel.Tier>> granted,
            LocalDate on) {
        return new ServiceCredits(contract, granted).all(items, on);
    }

    private List<LineCredit> all(List<BillItem> items, LocalDate on) {
        SortedMap<YearMonth, List<Missed>> months = missed(on);
        if (months.isEmpty()) {
            return List.of();
        }
        List<LineCredit> credits = new ArrayList<>();
        live(items).forEach((line, charges) -> {
            charges.forEach(live -> left.put(live.charge().number(), live.left()));
            months.forEach((month, missed) -> credits.addAll(ofMonth(line, month, missed, charges)));
        });
        return credits;
    }

    private SortedMap<YearMonth, List<Missed>> missed(LocalDate on) {
        SortedMap<YearMonth, List<Missed>> months = new TreeMap<>();
        for (LevelDays bearing : levels) {
            for (DateRange days : endedMonths(bearing.days(), on)) {
                YearMonth month = YearMonth.from(days.startInclusive());
                granted.apply(bearing.level(), month)
                        .ifPresent(tier -> months.computeIfAbsent(month, _ -> new ArrayList<>())
                                .add(new Missed(bearing.level(), tier, days)));
            }
        }
        return months;
    }

    private static List<DateRange> endedMonths(DateRange days, LocalDate on) {
        LocalDate ended = YearMonth.from(on).atDay(1);
        return ended.isAfter(days.startInclusive())
                ? days.intersection(new DateRange(days.startInclusive(), ended)).stream()
                        .flatMap(its -> its.months().stream())
                        .toList()
                : List.of();
    }

    /** What is left of the charges for days, without what was credited of service levels. */
    private static SortedMap<LineId, List<LiveCharge>> live(List<BillItem> items) {
        Map<Integer, List<BillItem>> credits = items.stream()
                .filter(item -> item.isCredit() && !item.isOfService())
                .collect(groupingBy(item -> item.corrects().orElseThrow()));
        SortedMap<LineId, List<LiveCharge>> lines = new TreeMap<>();
        items.stream()
                .filter(item -> item.corrects().isEmpty() && !item.terms().isOnce())
                .map(charge -> LiveCharge.of(charge, credits.getOrDefault(charge.number(), List.of())))
                .filter(live -> !live.days().isEmpty())
                .forEach(live -> lines.computeIfAbsent(live.charge().line(), _ -> new ArrayList<>())
                        .add(live));
        return lines;
    }

    private List<LineCredit> ofMonth(LineId line, YearMonth month, List<Missed> missed, List<LiveCharge> charges) {
        List<Charged> charged = charges.stream()
                .map(live -> new Charged(live, within(month, live)))
                .filter(its -> !its.days().isEmpty())
                .toList();
        Map<ServiceMonth, List<Missed>> byLevel = missed.stream()
                .filter(its -> its.level().covers(line))
                .collect(groupingBy(its -> new ServiceMonth(its.level().code(), month), TreeMap::new, toList()));
        Money most = most(charged, month, byLevel);
        List<LineCredit> credits = new ArrayList<>();
        for (Map.Entry<ServiceMonth, List<Missed>> level : byLevel.entrySet()) {
            LineCredit credit = ofLevel(level.getKey(), line, level.getValue(), charged, most);
            most = most.minus(credit.credit());
            credits.add(credit);
        }
        return credits;
    }

    private static List<DateRange> within(YearMonth month, LiveCharge live) {
        DateRange days = DateRange.of(month);
        return live.days().stream()
                .flatMap(range -> range.intersection(days).stream())
                .toList();
    }

    /** What all levels together credit at most: the lowest of their caps of what was charged for the month. */
    private Money most(List<Charged> charged, YearMonth month, Map<ServiceMonth, List<Missed>> byLevel) {
        Rate cap = byLevel.values().stream()
                .flatMap(List::stream)
                .flatMap(its -> its.level().cap().stream())
                .min(Comparator.naturalOrder())
                .orElse(Rate.ONE);
        return rounded(sum(charged, DateRange.of(month)).times(cap));
    }

    private static Rate sum(List<Charged> charged, DateRange days) {
        return charged.stream().map(its -> its.of(days)).reduce(Rate.ZERO, Rate::plus);
    }

    private LineCredit ofLevel(ServiceMonth of, LineId line, List<Missed> missed, List<Charged> charged, Money most) {
        List<Rate> exact =
                charged.stream().map(charge -> credited(charge, missed)).toList();
        Rate all = exact.stream().reduce(Rate.ZERO, Rate::plus);
        Rate base = missed.stream().map(its -> sum(charged, its.days())).reduce(Rate.ZERO, Rate::plus);
        List<LineCredit.Part> parts = parts(charged, missed, exact, rounded(all).min(most));
        Money credit = parts.stream().map(LineCredit.Part::amount).reduce(zero(), Money::plus);
        return new LineCredit(of, line, base, all, credit, parts);
    }

    private static Rate credited(Charged charge, List<Missed> missed) {
        return missed.stream()
                .map(its -> charge.of(its.days()).times(its.tier().credit()))
                .reduce(Rate.ZERO, Rate::plus);
    }

    /** By what each charge has in it, and never more than is left of one. */
    private List<LineCredit.Part> parts(List<Charged> charged, List<Missed> missed, List<Rate> exact, Money credit) {
        if (credit.isZero()) {
            return List.of();
        }
        Rate all = exact.stream().reduce(Rate.ZERO, Rate::plus);
        List<Money> amounts = Allocation.inParts(
                credit, exact.stream().map(part -> part.dividedBy(all)).toList());
        List<LineCredit.Part> parts = new ArrayList<>();
        for (int i = 0; i < charged.size(); i++) {
            int charge = charged.get(i).live().charge().number();
            Money amount = amounts.get(i).min(left.getOrDefault(charge, zero()));
            if (!amount.isZero()) {
                left.merge(charge, amount, Money::minus);
                parts.add(new LineCredit.Part(charge, charged.get(i).hull(missed), amount));
            }
        }
        return parts;
    }

    private Money zero() {
        return Money.zero(contract.currency());
    }

    private Money rounded(Rate exact) {
        return new Money(exact.of(minorUnits(zero()), RoundingMode.HALF_UP), contract.currency());
    }

    private static Rate major(Money money) {
        return Rate.of(money.minorUnits(), minorUnits(money));
    }

    private static long minorUnits(Money money) {
        return BigInteger.TEN.pow(money.currency().getDefaultFractionDigits()).longValueExact();
    }
}
