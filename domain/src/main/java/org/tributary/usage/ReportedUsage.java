package org.tributary.usage;

import java.time.Instant;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.money.Quantity;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.subscription.SubscriptionId;

/**
 * Usage as its source reports it, under the source's own names: what a model or a meter is called changes without notice (market facts, 2.2), so
 * that names are kept as they came, and what they mean is looked up when usage is rated.
 *
 * @param product the source's name of what was consumed, 1 to 200 characters
 * @param meter the source's name of what was counted, 1 to 200 characters
 * @param at when it was consumed; not when it arrived
 * @param replaces the id of the record that counts as nothing from then on, of the same source; one of nothing withdraws it
 * @param arrivedAt when the platform learned of it: the second time axis
 */
public record ReportedUsage(
        UsageKey key,
        SubscriptionId subscription,
        String product,
        String meter,
        Quantity quantity,
        Situation situation,
        Instant at,
        Optional<String> replaces,
        Instant arrivedAt) {

    private static final int LONGEST = 200;

    /** @throws Refusal.Invalid with all faults: names that are empty or too long, a record that replaces itself */
    public ReportedUsage {
        Refusal.Faults faults = new Refusal.Faults();
        String own = key.id();
        faults.require(isName(product), "usage.product", "/product", "A product's name has 1 to 200 characters.");
        faults.require(isName(meter), "usage.meter", "/meter", "A meter's name has 1 to 200 characters.");
        faults.require(
                replaces.map(other -> !other.equals(own)).orElse(true),
                "usage.replaces",
                "/replaces",
                "A record replaces another one.");
        faults.refuseIfAny("usage-record.invalid");
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    /** The record that counts as nothing from then on. */
    public Optional<UsageKey> replaced() {
        return replaces.map(id -> new UsageKey(key.source(), id));
    }

    /** Whether another says the same, whenever it arrived. */
    public boolean saysTheSame(ReportedUsage other) {
        return arrived(other.arrivedAt).equals(other);
    }

    /** The same, arrived at an instant. */
    public ReportedUsage arrived(Instant instant) {
        return new ReportedUsage(key, subscription, product, meter, quantity, situation, at, replaces, instant);
    }
}
