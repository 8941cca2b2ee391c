package org.tributary.offering.charge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tributary.Refusal;
import org.tributary.money.ExactAmount;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;

/**
 * What a billing period's consumption of one product came to.
 *
 * @param items in any order
 * @param portion how much of the period was served, for what is charged by the period: above 0, 1 for all of it
 */
public record Consumption(List<Item> items, Rate portion) {

    /** Nothing, for all of a period. */
    public static final Consumption NOTHING = new Consumption(List.of(), Rate.ONE);

    /**
     * So much of one meter.
     *
     * @param at when it was consumed, where that matters: within which minute or hour
     */
    public record Item(MeterCode meter, Quantity quantity, Situation situation, Optional<Instant> at) {

        /** As listed, at no matter which time. */
        public static Item of(MeterCode meter, Quantity quantity) {
            return new Item(meter, quantity, Situation.STANDARD, Optional.empty());
        }
    }

    /** @throws Refusal.Invalid if the portion is none */
    public Consumption {
        items = List.copyOf(items);
        if (!portion.isFraction() || portion.equals(Rate.ZERO)) {
            throw new Refusal.Invalid("consumption.portion", "The portion of a period lies above 0, up to 1.");
        }
    }

    /** All of a period, and these. */
    public static Consumption of(List<Item> items) {
        return new Consumption(items, Rate.ONE);
    }

    /** So much of one meter, in all of a period. */
    public static Consumption of(MeterCode meter, Quantity quantity) {
        return of(List.of(Item.of(meter, quantity)));
    }

    /** With more of it. */
    public Consumption plus(List<Item> more) {
        List<Item> all = new ArrayList<>(items);
        all.addAll(more);
        return new Consumption(all, portion);
    }

    /** How much of a meter, however it was consumed. */
    Quantity of(MeterCode meter) {
        return items.stream()
                .filter(item -> item.meter().equals(meter))
                .map(Item::quantity)
                .reduce(Quantity.NONE, Quantity::plus);
    }

    /** The highest of what was reported of a meter, for what is a level rather than a sum. */
    Quantity highest(MeterCode meter) {
        return items.stream()
                .filter(item -> item.meter().equals(meter))
                .map(Item::quantity)
                .reduce(Quantity.NONE, Quantity::max);
    }

    /** What was consumed in each slot of time, minute or hour, in order; what does not say when is refused. */
    Map<Instant, Consumption> slots(ChronoUnit size, Predicate<Item> which) {
        Map<Instant, List<Item>> bySlot = items.stream()
                .filter(which)
                .collect(groupingBy(item -> when(item).truncatedTo(size), TreeMap::new, toList()));
        Map<Instant, Consumption> slots = new TreeMap<>();
        bySlot.forEach((slot, its) -> slots.put(slot, of(its)));
        return slots;
    }

    private static Instant when(Item item) {
        return item.at()
                .orElseThrow(() -> new Unpriced(
                        "usage.slot",
                        "Capacity is used within slots of time; this usage of " + item.meter()
                                + " does not say when."));
    }

    /** What of a period's amount is charged where a part of the period is served. */
    ExactAmount portion(ExactAmount amount) {
        return amount.times(portion);
    }

    /** The same in words. */
    String portion(String amount) {
        return portion.equals(Rate.ONE)
                ? amount
                : portion.numerator() + "/" + portion.denominator() + " of the period: " + amount;
    }
}
