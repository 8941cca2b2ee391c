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
        Instant knownAt = rating.knownAt();
        List<ReportedUsage> counted = counted(reported, knownAt);
        List<UsageRecord> records = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        Map<UsageKey, ReportedUsage> byKey = new HashMap<>();
        for (ReportedUsage usage : counted) {
            byKey.put(usage.key(), usage);
            Optional<UsageRecord> named = names.named(usage);
            named.ifPresentOrElse(records::add, () -> held.add(new Held(usage, unknown(usage))));
        }
        RatedPeriod rated = rated(rating, period, records);
        rated.quarantined()
                .forEach(quarantined -> Optional.ofNullable(
                                byKey.get(quarantined.record().key()))
                        .ifPresent(usage -> held.add(new Held(usage, quarantined.reason()))));
        return new ReportedRating(rated, held);
    }

    /** Where the price book began after the subscription was signed, nothing has a price yet, and all of it waits. */
    private static RatedPeriod rated(UsageRating rating, DateRange period, List<UsageRecord> records) {
        try {
            return rating.rate(period, records);
        } catch (NoPrice none) {
            Quarantined.Reason reason = new Quarantined.Reason(none.code(), String.valueOf(none.getMessage()));
            return new RatedPeriod(
                    period,
                    rating.subscription().currency(),
                    List.of(),
                    records.stream()
                            .map(record -> new Quarantined(record, reason))
                            .toList());
        }
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

    private static Quarantined.Reason unknown(ReportedUsage usage) {
        return new Quarantined.Reason(
                "usage.name-unknown",
                "Nothing says what " + usage.meter() + " of " + usage.product() + " from "
                        + usage.key().source() + " means.");
    }
}
