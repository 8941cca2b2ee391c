package org.tributary.usage;

import java.time.Instant;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.money.Quantity;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.subscription.SubscriptionId;

/**
 * So much of something that a subscription consumed, rolled up by whoever counts it. It is never edited: a record that corrects another names it,
 * and the named one counts as nothing from then on; one of nothing withdraws it.
 *
 * @param at when it was consumed; not when it arrived
 * @param replaces the record that counts as nothing from then on, of the same source
 * @param arrivedAt when the platform learned of it: the second time axis
 */
public record UsageRecord(
        UsageKey key,
        SubscriptionId subscription,
        ProductId product,
        MeterCode meter,
        Quantity quantity,
        Situation situation,
        Instant at,
        Optional<UsageKey> replaces,
        Instant arrivedAt) {

    /** @throws Refusal.Invalid if it replaces itself or a record of another source */
    public UsageRecord {
        Refusal.Faults faults = new Refusal.Faults();
        UsageKey own = key;
        faults.require(
                replaces.map(other -> other.source().equals(own.source()) && !other.equals(own))
                        .orElse(true),
                "usage.replaces",
                "/replaces",
                "A record replaces another one of the same source.");
        faults.refuseIfAny("usage-record.invalid");
    }
}
