package org.tributary.usage.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.Refusal;
import org.tributary.offering.price.NoPrice;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageCount;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageNames;

/** Gathers what waits, subscription by subscription. It costs a look at a price for each count that is added. */
public final class Quarantine {

    private static final int MOST_NAMED = 5;

    private final UsageNames names;
    private final DateRange days;
    private final Map<WaitingUsage.Key, Sums> waiting = new HashMap<>();

    /** Nothing waits yet. */
    public Quarantine(UsageNames names, DateRange days) {
        this.names = names;
        this.days = days;
    }

    /** What of a subscription's usage waits; that of other days is left out. */
    public void add(UsageRating rating, List<UsageCount> counts) {
        Map<UsageKey, UsageCount> byKey = new HashMap<>();
        counts.forEach(count -> byKey.put(count.usage().key(), count));
        held(rating, counts.stream().map(UsageCount::usage).toList()).forEach(held -> {
            ReportedUsage usage = held.usage();
            WaitingUsage.Key key =
                    new WaitingUsage.Key(held.reason().code(), usage.key().source(), usage.product(), usage.meter());
            UsageCount count = byKey.getOrDefault(usage.key(), new UsageCount(usage, 1));
            waiting.computeIfAbsent(key, _ -> new Sums()).add(count, dayOf(usage, rating), held.reason());
        });
    }

    private List<Held> held(UsageRating rating, List<ReportedUsage> usage) {
        Subscription subscription = rating.subscription();
        List<Held> held = new ArrayList<>();
        List<ReportedUsage> running = new ArrayList<>();
        for (ReportedUsage one : usage) {
            LocalDate day = dayOf(one, rating);
            if (!days.contains(day)) {
                continue;
            }
            if (day.isBefore(subscription.start())) {
                held.add(new Held(one, beforeStart(subscription)));
            } else {
                running.add(one);
            }
        }
        try {
            held.addAll(ReportedRating.held(rating, days, running, names));
        } catch (NoPrice none) {
            // one subscription without any price does not hide what waits of the others
            Refusal.Fault fault = none.faults().getFirst();
            running.forEach(one -> held.add(new Held(one, new Quarantined.Reason(fault.code(), fault.message()))));
        }
        return held;
    }

    private static LocalDate dayOf(ReportedUsage usage, UsageRating rating) {
        return LocalDate.ofInstant(usage.at(), rating.book().zone());
    }

    private static Quarantined.Reason beforeStart(Subscription subscription) {
        return new Quarantined.Reason(
                "usage.before-start",
                "The subscription " + subscription.id() + " begins on " + subscription.start() + " only.");
    }

    /** What waits: of most records first. */
    public List<WaitingUsage> all() {
        return waiting.entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .sorted(Comparator.comparingLong(WaitingUsage::records)
                        .reversed()
                        .thenComparing(one -> one.key().code())
                        .thenComparing(one -> one.key().source())
                        .thenComparing(one -> one.key().product())
                        .thenComparing(one -> one.key().meter()))
                .toList();
    }

    /** What waits under one key so far. */
    private static final class Sums {
        private long records;
        private BigDecimal quantity = BigDecimal.ZERO;
        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;
        private String reason = "";
        private final Map<SubscriptionId, LocalDate> lastDays = new TreeMap<>();

        void add(UsageCount count, LocalDate day, Quarantined.Reason why) {
            records += count.records();
            quantity = quantity.add(count.usage().quantity().value());
            first = day.isBefore(first) ? day : first;
            if (!day.isBefore(last)) {
                last = day;
                reason = why.text();
            }
            lastDays.merge(count.usage().subscription(), day, (a, b) -> a.isAfter(b) ? a : b);
        }

        WaitingUsage of(WaitingUsage.Key key) {
            List<WaitingUsage.Where> some = lastDays.entrySet().stream()
                    .limit(MOST_NAMED)
                    .map(entry -> new WaitingUsage.Where(entry.getKey(), entry.getValue()))
                    .toList();
            return new WaitingUsage(key, records, quantity.toPlainString(), first, last, reason, lastDays.size(), some);
        }
    }
}
