package org.tributary.contract.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tributary.contract.Contract;
import org.tributary.contract.level.ServiceMonth;
import org.tributary.contract.level.ServiceRecord;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

/**
 * What is to be billed so that what was credited of service levels comes to what is to be credited: the difference, charge by charge. What was credited
 * too much is charged again first, so that a charge never has less left than is taken back of it.
 *
 * @param billed every item so far, by number
 */
record ServiceRepair(Contract contract, List<BillItem> billed, ServiceRecord service) {

    /** A month of a service level, of one charge. */
    private record Place(ServiceMonth of, int charge) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byMonth = of.compareTo(other.of);
            return byMonth == 0 ? Integer.compare(charge, other.charge) : byMonth;
        }
    }

    /** What is credited at a place, and the days it is for. */
    private record Credited(Money amount, DateRange days) {}

    /**
     * The items of a day: what is charged again, those that are priced, then what is credited.
     *
     * @param priced the items that come of prices, by number from the next
     */
    List<BillItem> items(List<BillItem> priced, LocalDate on) {
        List<BillItem> all = Stream.concat(billed.stream(), priced.stream()).toList();
        SortedMap<Place, Credited> due = due(all, on);
        SortedMap<Place, Credited> given = given();
        List<BillItem> back = new ArrayList<>();
        List<BillItem> more = new ArrayList<>();
        TreeMap<Place, Credited> places = new TreeMap<>(given);
        places.putAll(due);
        places.forEach((place, credited) -> {
            Money difference = amount(given, place).minus(amount(due, place));
            if (!difference.isZero()) {
                BillItem charge = all.get(place.charge() - 1);
                (difference.isNegative() ? more : back).add(item(place, credited.days(), charge, difference, on));
            }
        });
        return settled(back, priced, more);
    }

    private SortedMap<Place, Credited> due(List<BillItem> all, LocalDate on) {
        SortedMap<Place, Credited> due = new TreeMap<>();
        ServiceCredits.of(contract, all, service::granted, on)
                .forEach(credit -> credit.parts()
                        .forEach(part -> due.put(
                                new Place(credit.of(), part.charge()), new Credited(part.amount(), part.days()))));
        return due;
    }

    private SortedMap<Place, Credited> given() {
        SortedMap<Place, Credited> given = new TreeMap<>();
        billed.stream()
                .filter(BillItem::isOfService)
                .forEach(item -> given.merge(
                        new Place(item.service().orElseThrow(), item.corrects().orElseThrow()),
                        new Credited(item.amount().negated(), item.days()),
                        (one, other) -> new Credited(one.amount().plus(other.amount()), other.days())));
        return given;
    }

    private Money amount(Map<Place, Credited> credits, Place place) {
        return Optional.ofNullable(credits.get(place)).map(Credited::amount).orElse(Money.zero(contract.currency()));
    }

    private static BillItem item(Place place, DateRange days, BillItem charge, Money amount, LocalDate on) {
        return new BillItem(
                charge.number(),
                Optional.of(charge.number()),
                charge.line(),
                charge.period(),
                days,
                charge.terms(),
                amount,
                List.of(),
                on,
                Optional.of(place.of()));
    }

    /** Numbered anew, and each with what the parties keep by what was left of its charge before it and is after it. */
    private List<BillItem> settled(List<BillItem> back, List<BillItem> priced, List<BillItem> more) {
        Map<Integer, Money> left = new HashMap<>();
        billed.forEach(item -> left.merge(item.corrects().orElse(item.number()), item.amount(), Money::plus));
        List<BillItem> items = new ArrayList<>();
        int shift = back.size();
        for (BillItem item : Stream.of(back, priced, more).flatMap(List::stream).toList()) {
            Optional<Integer> corrects =
                    item.corrects().map(charge -> charge > billed.size() ? charge + shift : charge);
            BillItem numbered = item.numbered(billed.size() + items.size() + 1, corrects);
            int charge = corrects.orElse(numbered.number());
            Money before = left.getOrDefault(charge, Money.zero(contract.currency()));
            Money after = before.plus(item.amount());
            left.put(charge, after);
            items.add(numbered.keeping(item.terms().through().deductionsOf(before, after)));
        }
        return items;
    }
}
