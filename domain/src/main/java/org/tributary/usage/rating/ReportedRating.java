package org.tributary.usage.rating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.offering.price.NoPrice;
import org.tributary.time.DateRange;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageNames;
import org.tributary.usage.UsageRecord;

/**
 * Usage as it was reported, rated as known at an instant: what its names mean by then, without what other records replace.
 *
 * @param rated the lines
 * @param held what is in none of them
 */
public record ReportedRating(RatedPeriod rated, List<Held> held) {

    /** The rating of a period, of what had arrived by the instant of the rating. */
    public static ReportedRating of(
            UsageRating rating, DateRange period, List<ReportedUsage> reported, UsageNames names) {
        Named named = Named.of(counted(reported, rating.knownAt()), names);
        RatedPeriod rated = rated(rating, period, named.records());
        return new ReportedRating(rated, named.held(rated.quarantined()));
    }

    /** What of usage is in no line of a stretch of days, and why, without the lines. */
    public static List<Held> held(UsageRating rating, DateRange days, List<ReportedUsage> reported, UsageNames names) {
        Named named = Named.of(counted(reported, rating.knownAt()), names);
        return named.held(quarantined(rating, days, named.records()));
    }

    /** Usage in the platform's own names, and what has none. */
    private record Named(List<UsageRecord> records, List<Held> unknown, Map<UsageKey, ReportedUsage> byKey) {

        static Named of(List<ReportedUsage> counted, UsageNames names) {
            Named all = new Named(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
            for (ReportedUsage usage : counted) {
                all.byKey.put(usage.key(), usage);
                names.named(usage)
                        .ifPresentOrElse(all.records::add, () -> all.unknown.add(new Held(usage, nameless(usage))));
            }
            return all;
        }

        List<Held> held(List<Quarantined> quarantined) {
            List<Held> held = new ArrayList<>(unknown);
            quarantined.forEach(one -> Optional.ofNullable(
                            byKey.get(one.record().key()))
                    .ifPresent(usage -> held.add(new Held(usage, one.reason()))));
            return held;
        }
    }

    /** Where the price book began after the subscription was signed, nothing has a price yet, and all of it waits. */
    private static RatedPeriod rated(UsageRating rating, DateRange period, List<UsageRecord> records) {
        try {
            return rating.rate(period, records);
        } catch (NoPrice none) {
            return new RatedPeriod(period, rating.subscription().currency(), List.of(), all(records, none));
        }
    }

    private static List<Quarantined> quarantined(UsageRating rating, DateRange days, List<UsageRecord> records) {
        try {
            return rating.quarantined(days, records);
        } catch (NoPrice none) {
            return all(records, none);
        }
    }

    private static List<Quarantined> all(List<UsageRecord> records, NoPrice none) {
        Quarantined.Reason reason = new Quarantined.Reason(none.code(), String.valueOf(none.getMessage()));
        return records.stream().map(record -> new Quarantined(record, reason)).toList();
    }

    /** What had arrived and is replaced by nothing that had; a record of nothing is left out, since it only withdraws. */
    private static List<ReportedUsage> counted(List<ReportedUsage> reported, Instant knownAt) {
        List<ReportedUsage> arrived = reported.stream()
                .filter(usage -> !usage.arrivedAt().isAfter(knownAt))
                .toList();
        Set<UsageKey> replaced = new HashSet<>();
        arrived.forEach(usage -> usage.replaced().ifPresent(replaced::add));
        return arrived.stream()
                .filter(usage ->
                        !replaced.contains(usage.key()) && !usage.quantity().isNone())
                .toList();
    }

    private static Quarantined.Reason nameless(ReportedUsage usage) {
        return new Quarantined.Reason(
                "usage.name-unknown",
                "Nothing says what " + usage.meter() + " of " + usage.product() + " from "
                        + usage.key().source() + " means.");
    }
}
