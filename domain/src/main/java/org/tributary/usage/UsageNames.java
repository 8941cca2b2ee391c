package org.tributary.usage;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.offering.charge.MeterCode;

/** What sources' names mean, as known at an instant. A name that nobody mapped means itself, where it can. */
public final class UsageNames {

    private final Map<Key, String> means = new HashMap<>();

    private UsageNames() {}

    private record Key(String source, UsageName.Kind kind, String reported) {}

    /** The names known at an instant; of one name the last recorded holds. */
    public static UsageNames known(List<UsageName> names, Instant knownAt) {
        UsageNames known = new UsageNames();
        names.stream()
                .filter(name -> !name.recordedAt().isAfter(knownAt))
                .sorted(Comparator.comparing(UsageName::recordedAt))
                .forEach(name -> known.means.put(new Key(name.source(), name.kind(), name.reported()), name.means()));
        return known;
    }

    /** What a name is recorded to mean; empty where nothing is recorded, and it can only mean itself. */
    public Optional<String> recorded(String source, UsageName.Kind kind, String reported) {
        return Optional.ofNullable(means.get(new Key(source, kind, reported)));
    }

    /** What was reported, in the platform's own names; empty where a name means nothing here. */
    public Optional<UsageRecord> named(ReportedUsage reported) {
        try {
            return Optional.of(new UsageRecord(
                    reported.key(),
                    reported.subscription(),
                    new ProductId(meaning(reported, UsageName.Kind.PRODUCT, reported.product())),
                    new MeterCode(meaning(reported, UsageName.Kind.METER, reported.meter())),
                    reported.quantity(),
                    reported.situation(),
                    reported.at(),
                    reported.replaced(),
                    reported.arrivedAt()));
        } catch (Refusal.Invalid noName) {
            return Optional.empty();
        }
    }

    private String meaning(ReportedUsage reported, UsageName.Kind kind, String name) {
        return means.getOrDefault(new Key(reported.key().source(), kind, name), name);
    }
}
