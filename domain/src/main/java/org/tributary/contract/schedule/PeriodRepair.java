package org.tributary.contract.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.contract.LineId;
import org.tributary.contract.LineSegment;
import org.tributary.money.Allocation;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/**
 * What is to be billed of a line for one period so that its bills come to what the period costs as the contract stands: the price of the period is
 * rounded once, and what was billed and still holds is not touched. What does not hold is credited, days by days, and never beyond what is left of its
 * charge; what is not billed is charged.
 */
final class PeriodRepair {

    private final PeriodPrice price;
    private final LineId line;
    private final List<LineSegment> wanted;
    private final List<LiveCharge> live;

    PeriodRepair(PeriodPrice price, LineId line, List<LineSegment> wanted, List<LiveCharge> live) {
        this.price = price;
        this.line = line;
        this.wanted = wanted;
        this.live = live;
    }

    /** What of a charge stays. */
    private record Stay(LiveCharge charge, List<DateRange> days, Money amount) {

        /** Whether it stays in part. */
        boolean isCut() {
            return !days.isEmpty() && !days.equals(charge.days());
        }

        Stay plus(Money more) {
            return new Stay(charge, days, amount.plus(more));
        }
    }

    /**
     * The items, credits before charges.
     *
     * @param first the number of the first of them
     */
    List<BillItem> items(int first, LocalDate on) {
        Money due = price.rounded(price.exact(wanted));
        List<Stay> stays = live.stream().map(this::stay).toList();
        List<LineSegment> open = open(stays);
        Optional<List<Stay>> settled = settled(stays, open, due);
        if (settled.isEmpty()) {
            // a cent of rounding that no piece can take: everything of the period is billed anew
            stays = live.stream()
                    .map(charge -> new Stay(charge, List.of(), Money.zero(price.currency())))
                    .toList();
            return write(stays, wanted, due, first, on);
        }
        Money fresh = settled.get().stream().map(Stay::amount).reduce(due, Money::minus);
        return write(settled.get(), open, fresh, first, on);
    }

    private Stay stay(LiveCharge charge) {
        List<DateRange> days = wanted.stream()
                .filter(segment -> segment.terms().equals(charge.charge().terms()))
                .flatMap(segment -> charge.days().stream().flatMap(own -> own.intersection(segment.days()).stream()))
                .toList();
        if (days.equals(charge.days())) {
            return new Stay(charge, days, charge.left());
        }
        Rate exact = days.stream()
                .map(range -> price.exact(range, charge.charge().terms()))
                .reduce(Rate.ZERO, Rate::plus);
        return new Stay(charge, days, price.rounded(exact).min(charge.left()));
    }

    /** What is wanted and not billed. */
    private List<LineSegment> open(List<Stay> stays) {
        List<LineSegment> open = new ArrayList<>();
        for (LineSegment segment : wanted) {
            List<DateRange> days = List.of(segment.days());
            for (Stay stay : stays) {
                for (DateRange billed : stay.days()) {
                    days = LiveCharge.without(days, billed);
                }
            }
            days.forEach(range -> open.add(new LineSegment(range, segment.terms())));
        }
        return open.stream()
                .filter(segment -> price.exact(segment.days(), segment.terms()).compareTo(Rate.ZERO) > 0)
                .toList();
    }

    /** The stays such that with what is open they come to what is due; empty where they cannot. */
    private Optional<List<Stay>> settled(List<Stay> stays, List<LineSegment> open, Money due) {
        Money rest = stays.stream().map(Stay::amount).reduce(due, Money::minus);
        if (rest.isZero() || (!open.isEmpty() && !rest.isNegative())) {
            return Optional.of(stays);
        }
        if (!open.isEmpty()) {
            return Optional.empty();
        }
        // nothing new is charged, so the odd cent goes to what is cut anyway
        List<Stay> settled = new ArrayList<>(stays);
        for (int i = 0; i < settled.size(); i++) {
            Stay with = settled.get(i).plus(rest);
            if (with.isCut()
                    && !with.amount().isNegative()
                    && with.amount().compareTo(with.charge().left()) <= 0) {
                settled.set(i, with);
                return Optional.of(settled);
            }
        }
        return Optional.empty();
    }

    private List<BillItem> write(List<Stay> stays, List<LineSegment> open, Money fresh, int first, LocalDate on) {
        List<BillItem> items = new ArrayList<>();
        stays.forEach(stay -> credit(stay, items, first, on));
        charge(open, fresh, items, first, on);
        return items;
    }

    private void credit(Stay stay, List<BillItem> items, int first, LocalDate on) {
        List<DateRange> taken = stay.charge().days();
        for (DateRange kept : stay.days()) {
            taken = LiveCharge.without(taken, kept);
        }
        Money back = stay.charge().left().minus(stay.amount());
        if (taken.isEmpty()) {
            return;
        }
        BillItem charge = stay.charge().charge();
        List<Money> parts = Allocation.largestRemainder(back, weights(taken));
        Money left = stay.charge().left();
        for (int i = 0; i < taken.size(); i++) {
            Money before = left;
            left = before.minus(parts.get(i));
            items.add(new BillItem(
                    first + items.size(),
                    Optional.of(charge.number()),
                    line,
                    price.period(),
                    taken.get(i),
                    charge.terms(),
                    parts.get(i).negated(),
                    charge.terms().through().deductionsOf(before, left),
                    on));
        }
    }

    /** By what the days weigh; by their count where they weigh nothing, as the 31st may. */
    private List<Long> weights(List<DateRange> ranges) {
        List<Long> weights = ranges.stream().map(price::weight).toList();
        return weights.stream().anyMatch(weight -> weight > 0)
                ? weights
                : ranges.stream().map(DateRange::days).toList();
    }

    private void charge(List<LineSegment> open, Money fresh, List<BillItem> items, int first, LocalDate on) {
        if (open.isEmpty()) {
            return;
        }
        Rate all = price.exact(open);
        List<Money> parts = Allocation.inParts(
                fresh,
                open.stream()
                        .map(segment -> price.exact(segment.days(), segment.terms()))
                        .map(exact -> exact.dividedBy(all))
                        .toList());
        for (int i = 0; i < open.size(); i++) {
            LineSegment segment = open.get(i);
            items.add(new BillItem(
                    first + items.size(),
                    Optional.empty(),
                    line,
                    price.period(),
                    segment.days(),
                    segment.terms(),
                    parts.get(i),
                    segment.terms().through().deductionsOf(parts.get(i)),
                    on));
        }
    }
}
