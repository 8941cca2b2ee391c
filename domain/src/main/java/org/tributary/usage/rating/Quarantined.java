package org.tributary.usage.rating;

import org.tributary.usage.UsageRecord;

/** Usage that has no price and waits; it is rated once there is one. */
public record Quarantined(UsageRecord record, Reason reason) {

    /**
     * Why it has none.
     *
     * @param code stable: {@code usage.meter-unpriced}, {@code usage.tier-unpriced}, {@code usage.region-unpriced}, {@code usage.class-unpriced}, {@code capacity.units}
     * @param text one sentence for a person
     */
    public record Reason(String code, String text) {}
}
