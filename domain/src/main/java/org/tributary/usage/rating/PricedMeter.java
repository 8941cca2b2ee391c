package org.tributary.usage.rating;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.money.Quantity;
import org.tributary.offering.charge.CapacityCharge;
import org.tributary.offering.charge.Consumption;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.charge.Unpriced;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceEntry;
import org.tributary.usage.UsageRecord;

/** One meter of a product under one price, with what was counted of it in each situation. */
final class PricedMeter {

    private final PriceBookVersion version;
    private final PriceEntry entry;
    private final MeterCode meter;
    private final boolean byTime;
    private final Map<Where, Count> counts = new HashMap<>();

    PricedMeter(PriceBookVersion version, PriceEntry entry, MeterCode meter) {
        this.version = version;
        this.entry = entry;
        this.meter = meter;
        this.byTime = entry.charge() instanceof CapacityCharge;
    }

    /** What may decide a price; the minute only where capacity is charged by time. */
    private record Where(Situation situation, Optional<Instant> minute) {}

    private record Count(Optional<Quarantined.Reason> refused, Sum sum) {}

    PriceBookVersion version() {
        return version;
    }

    PriceEntry entry() {
        return entry;
    }

    /** Counts a record, or says why it has no price; so is judged once for all records alike. */
    Optional<Quarantined.Reason> count(UsageRecord record) {
        Where where = new Where(
                record.situation(),
                byTime ? Optional.of(record.at().truncatedTo(ChronoUnit.MINUTES)) : Optional.empty());
        Count count = counts.computeIfAbsent(where, place -> new Count(judge(place), new Sum()));
        if (count.refused().isEmpty()) {
            count.sum().add(record.quantity());
        }
        return count.refused();
    }

    /** Whether so little as one unit has a price there. */
    private Optional<Quarantined.Reason> judge(Where where) {
        try {
            entry.charge().amountOf(Consumption.of(List.of(item(where, Quantity.of(1)))), version.modifiersOf(entry));
            return Optional.empty();
        } catch (Unpriced refused) {
            return Optional.of(new Quarantined.Reason(
                    refused.code(), refused.faults().getFirst().message()));
        }
    }

    /** What was counted. */
    Stream<Consumption.Item> items() {
        return counts.entrySet().stream()
                .filter(count -> count.getValue().refused().isEmpty())
                .map(count -> item(count.getKey(), count.getValue().sum().total()));
    }

    private Consumption.Item item(Where where, Quantity quantity) {
        return new Consumption.Item(meter, quantity, where.situation(), where.minute());
    }
}
