package org.tributary.usage.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tributary.Refusal.Faults;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.usage.PlacedUsage;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageKey;

/**
 * The usage of one document on its way in: kept batch by batch, so that no list of it all is needed, and judged against what is kept by then. Whoever
 * finds a fault or a conflict in the end lets nothing of it stand.
 */
public final class UsageArrivals {

    private static final int BATCH = 10_000;
    private static final int MOST_CONFLICTS = 1_000;
    private static final int MOST_AHEAD = 100_000;

    private final UsageRows rows;
    private final Predicate<SubscriptionId> isKnown;
    private final Instant now;
    private final Faults faults;
    private final Faults conflicts = Faults.upTo(MOST_CONFLICTS);
    private final Map<SubscriptionId, Boolean> known = new HashMap<>();
    private final List<PlacedUsage> batch = new ArrayList<>();
    private final List<Ahead> ahead = new ArrayList<>();
    private int total;
    private int accepted;

    /**
     * A document begins.
     *
     * @param now when it arrives
     * @param faults what is wrong with it, pointers beginning {@code /records/<index>}
     */
    public UsageArrivals(UsageRows rows, Predicate<SubscriptionId> isKnown, Instant now, Faults faults) {
        this.rows = rows;
        this.isKnown = isKnown;
        this.now = now;
        this.faults = faults;
    }

    /** A record that stands before the one that it replaces, unless there is none. */
    private record Ahead(int index, UsageKey key, UsageKey other) {}

    /** Takes in the next record. */
    public void add(PlacedUsage placed) {
        total++;
        SubscriptionId subscription = placed.usage().subscription();
        if (known.computeIfAbsent(subscription, isKnown::test)) {
            batch.add(new PlacedUsage(placed.index(), placed.usage().arrived(now)));
        } else {
            faults.add(
                    "subscription.unknown",
                    placed.pointer() + "/subject",
                    "There is no subscription " + subscription + ".");
        }
        if (batch.size() == BATCH) {
            keep();
        }
    }

    /** The document has ended: what is left is kept, and what replaces nothing is noted. */
    public void end() {
        keep();
        Set<UsageKey> there = there(ahead.stream().map(Ahead::other).collect(Collectors.toSet()));
        ahead.stream()
                .filter(one -> !there.contains(one.other()))
                .forEach(one -> faults.add(
                        "usage.replaces",
                        PlacedUsage.pointer(one.index()) + "/data/replaces",
                        one.key() + " replaces " + one.other() + ", which is not there."));
    }

    /** How many records there were. */
    public int total() {
        return total;
    }

    /** How many of them were not there yet. */
    public int accepted() {
        return accepted;
    }

    /** The records whose keys stand for other content. */
    public Faults conflicts() {
        return conflicts;
    }

    private void keep() {
        int fresh = rows.add(batch.stream().map(PlacedUsage::usage).toList());
        accepted += fresh;
        if (fresh < batch.size()) {
            noteConflicts();
        }
        noteAhead();
        batch.clear();
    }

    private void noteConflicts() {
        Map<UsageKey, ReportedUsage> kept = rows.find(keysOf(one -> Optional.of(one.key()))).stream()
                .collect(Collectors.toMap(ReportedUsage::key, Function.identity()));
        for (PlacedUsage placed : batch) {
            ReportedUsage one = placed.usage();
            conflicts.require(
                    Optional.ofNullable(kept.get(one.key()))
                            .filter(one::saysTheSame)
                            .isPresent(),
                    "usage.conflict",
                    placed.pointer(),
                    "The record " + one.key() + " is known with other content.");
        }
    }

    private void noteAhead() {
        Set<UsageKey> there = there(keysOf(ReportedUsage::replaced));
        for (PlacedUsage placed : batch) {
            placed.usage()
                    .replaced()
                    .filter(other -> !there.contains(other))
                    .ifPresent(other ->
                            ahead.add(new Ahead(placed.index(), placed.usage().key(), other)));
        }
        if (ahead.size() > MOST_AHEAD) {
            faults.add(
                    "usage.ahead",
                    "/records",
                    "A document has up to " + MOST_AHEAD + " records that stand before what they replace.");
            ahead.clear();
        }
    }

    private Set<UsageKey> keysOf(Function<ReportedUsage, Optional<UsageKey>> key) {
        return batch.stream().flatMap(one -> key.apply(one.usage()).stream()).collect(Collectors.toSet());
    }

    private Set<UsageKey> there(Collection<UsageKey> keys) {
        return new HashSet<>(rows.find(keys).stream().map(ReportedUsage::key).toList());
    }
}
