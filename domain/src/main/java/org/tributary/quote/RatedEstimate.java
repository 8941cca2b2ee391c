package org.tributary.quote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.subscription.Subscription;
import org.tributary.time.DateRange;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageRecord;
import org.tributary.usage.rating.RatedPeriod;
import org.tributary.usage.rating.UsageRating;

/**
 * Rates months of an estimate, each as if exactly that were consumed, on its first day. Where prices of running contracts move within a month, the whole
 * of its estimate has those of its first day.
 *
 * @param subscription whose book, discount and prices it has
 * @param knownAt as of when the book is known
 */
record RatedEstimate(OfferedUsage line, PriceBook book, Subscription subscription, Instant knownAt) {

    private static final String SOURCE = "estimate";

    /**
     * What a month comes to.
     *
     * @param month from 0, the first of the line
     */
    RatedPeriod month(int month, DateRange days) {
        List<UsageRecord> records = new ArrayList<>();
        for (int i = 0; i < line.estimate().size(); i++) {
            records.add(record(i, month, days));
        }
        return new UsageRating(book, subscription, knownAt).rate(days, records);
    }

    private UsageRecord record(int meter, int month, DateRange days) {
        EstimatedMeter estimated = line.estimate().get(meter);
        return new UsageRecord(
                new UsageKey(SOURCE, String.valueOf(meter)),
                subscription.id(),
                line.product(),
                estimated.meter(),
                estimated.in(month),
                estimated.situation(),
                days.startInclusive().atStartOfDay(book.zone()).toInstant(),
                Optional.empty(),
                knownAt);
    }
}
