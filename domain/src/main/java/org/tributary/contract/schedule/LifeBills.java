package org.tributary.contract.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

/**
 * What a contract bills from its first day to its end if nothing is agreed any more: what was billed, then what will be on the days on which it is due.
 *
 * @param items by number
 * @param billed how many of them were
 */
public record LifeBills(Contract contract, List<BillItem> items, int billed) {

    /** Copies the items. */
    public LifeBills {
        items = List.copyOf(items);
    }

    /** @param billed every item so far, by number */
    public static LifeBills of(Contract contract, List<BillItem> billed) {
        List<BillItem> items = new ArrayList<>(billed);
        LocalDate from = billed.isEmpty()
                ? contract.term().startInclusive()
                : billed.getLast().billedOn();
        for (LocalDate day : turns(contract).tailSet(from, true)) {
            items.addAll(new BillingSchedule(contract, items).due(day));
        }
        return new LifeBills(contract, items, billed.size());
    }

    /** Every day on which something may become due: where a period, a line or an amendment begins, or one ends. */
    private static TreeSet<LocalDate> turns(Contract contract) {
        LocalDate end = contract.timeline().endExclusive();
        DateRange life = new DateRange(contract.term().startInclusive(), end);
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(life.startInclusive());
        days.add(end);
        contract.billing().periods().over(life).forEach(period -> days.add(period.startInclusive()));
        contract.timeline().lines().stream()
                .flatMap(line -> contract.timeline().segments(line).stream())
                .forEach(segment -> {
                    days.add(segment.days().startInclusive());
                    days.add(segment.days().endExclusive());
                });
        contract.amendments().stream().map(Amendment::effectiveOn).forEach(days::add);
        return new TreeSet<>(days.headSet(end, true));
    }

    /** What will be billed. */
    public List<BillItem> upcoming() {
        return items.subList(billed, items.size());
    }

    /** The items of the first day that bills anything. */
    public List<BillItem> first() {
        return items.stream()
                .filter(item -> item.billedOn().equals(items.getFirst().billedOn()))
                .toList();
    }

    /** What it bills in all. */
    public Money total() {
        return sum(items);
    }

    /** What some items come to. */
    public Money sum(List<BillItem> some) {
        return some.stream().map(BillItem::amount).reduce(Money.zero(contract.currency()), Money::plus);
    }
}
