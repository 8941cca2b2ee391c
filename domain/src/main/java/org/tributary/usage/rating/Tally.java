package org.tributary.usage.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.catalog.ProductId;
import org.tributary.offering.charge.ChargeAmount;
import org.tributary.offering.charge.Consumption;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceEntry;
import org.tributary.time.DateRange;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageRecord;

/**
 * Counts usage together by what may decide its price. Quantities of one price are added up before anything is multiplied, so that a million
 * records cost an addition each.
 */
final class Tally {

    private final UsageRating rating;
    private final DateRange period;
    private final Map<LocalDate, PriceBookVersion> versions = new HashMap<>();
    private final Map<Key, Optional<PricedMeter>> meters = new HashMap<>();
    private final List<Quarantined> quarantined = new ArrayList<>();

    Tally(UsageRating rating, DateRange period) {
        this.rating = rating;
        this.period = period;
    }

    /** A meter of a product; a version is known by the day its prices begin. */
    private record Key(LocalDate version, ProductId product, MeterCode meter) {}

    private record LineKey(LocalDate version, PriceEntry.Key entry) {}

    /** Adds what was consumed within the period, save what another record replaces. */
    void add(Iterable<UsageRecord> records) {
        Set<UsageKey> replaced = new HashSet<>();
        records.forEach(record -> record.replaces().ifPresent(replaced::add));
        for (UsageRecord record : records) {
            if (replaced.isEmpty() || !replaced.contains(record.key())) {
                LocalDate day = LocalDate.ofInstant(record.at(), rating.book().zone());
                if (period.contains(day)) {
                    add(record, versions.computeIfAbsent(day, rating::versionOn));
                }
            }
        }
    }

    private void add(UsageRecord record, PriceBookVersion version) {
        Key key = new Key(version.newSalesFrom(), record.product(), record.meter());
        Optional<PricedMeter> meter = meters.computeIfAbsent(key, _ -> priced(version, key));
        Optional<Quarantined.Reason> refused =
                meter.isPresent() ? meter.get().count(record) : Optional.of(unpriced(version, record));
        refused.ifPresent(reason -> quarantined.add(new Quarantined(record, reason)));
    }

    private Optional<PricedMeter> priced(PriceBookVersion version, Key key) {
        return rating.entry(version, key.product(), key.meter())
                .map(entry -> new PricedMeter(version, entry, key.meter()));
    }

    private static Quarantined.Reason unpriced(PriceBookVersion version, UsageRecord record) {
        return new Quarantined.Reason(
                "usage.meter-unpriced",
                "The version " + version.name() + " from " + version.newSalesFrom() + " has no price for "
                        + record.meter() + " of " + record.product() + ".");
    }

    List<RatedLine> lines() {
        Map<LineKey, List<PricedMeter>> lines = new HashMap<>();
        for (Optional<PricedMeter> meter : meters.values()) {
            meter.ifPresent(priced -> lines.computeIfAbsent(
                            new LineKey(
                                    priced.version().newSalesFrom(),
                                    priced.entry().key()),
                            _ -> new ArrayList<>())
                    .add(priced));
        }
        return lines.values().stream().flatMap(line -> rated(line).stream()).toList();
    }

    /** A line of all its meters; none where nothing was counted. */
    private Optional<RatedLine> rated(List<PricedMeter> line) {
        List<Consumption.Item> items = line.stream().flatMap(PricedMeter::items).toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        PriceBookVersion version = line.getFirst().version();
        PriceEntry entry = line.getFirst().entry();
        ChargeAmount computed =
                rating.agreed(entry.charge().amountOf(Consumption.of(items), version.modifiersOf(entry)));
        return Optional.of(new RatedLine(version, entry, computed, rating.rounded(computed.amount())));
    }

    List<Quarantined> quarantined() {
        return quarantined;
    }
}
