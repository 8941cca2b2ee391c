package org.tributary.usage;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.offering.charge.MeterCode;

/**
 * What sources' names mean, as known at an instant. A name that nobody mapped means itself, where it can. Not safe for several threads: what a name means is
 * found out once, because a month's usage has a million records and a few names.
 */
public final class UsageNames {

    private final Map<Key, String> means = new HashMap<>();
    private final Map<Key, Optional<ProductId>> products = new HashMap<>();
    private final Map<Key, Optional<MeterCode>> meters = new HashMap<>();

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
        return product(reported)
                .flatMap(product -> meter(reported)
                        .map(meter -> new UsageRecord(
                                reported.key(),
                                reported.subscription(),
                                product,
                                meter,
                                reported.quantity(),
                                reported.situation(),
                                reported.at(),
                                reported.replaced(),
                                reported.arrivedAt())));
    }

    private Optional<ProductId> product(ReportedUsage reported) {
        Key key = new Key(reported.key().source(), UsageName.Kind.PRODUCT, reported.product());
        return products.computeIfAbsent(key, name -> meaning(name, ProductId::new));
    }

    private Optional<MeterCode> meter(ReportedUsage reported) {
        Key key = new Key(reported.key().source(), UsageName.Kind.METER, reported.meter());
        return meters.computeIfAbsent(key, name -> meaning(name, MeterCode::new));
    }

    private <T> Optional<T> meaning(Key name, Function<String, T> form) {
        try {
            return Optional.of(form.apply(means.getOrDefault(name, name.reported())));
        } catch (Refusal.Invalid noName) {
            return Optional.empty();
        }
    }
}
