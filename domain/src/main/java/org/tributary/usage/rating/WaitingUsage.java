package org.tributary.usage.rating;

import java.time.LocalDate;
import java.util.List;
import org.tributary.offering.subscription.SubscriptionId;

/**
 * Usage of one source that waits for one reason under the same reported names, over all subscriptions.
 *
 * @param records how many wait
 * @param quantity of all of them together, in the meter's unit, as a plain decimal: it may be more than a {@code Quantity} holds
 * @param first the first day something of it was consumed
 * @param last the last one
 * @param reason of the last of them, in words
 * @param subscriptions how many wait for it
 * @param where some of those, each with the last day it consumed any, by id
 */
public record WaitingUsage(
        Key key,
        long records,
        String quantity,
        LocalDate first,
        LocalDate last,
        String reason,
        int subscriptions,
        List<Where> where) {

    /**
     * What is counted together.
     *
     * @param code why it waits: that of a {@link Quarantined.Reason}, of a price book that begins too late, or {@code usage.before-start}
     * @param product as reported
     * @param meter as reported
     */
    public record Key(String code, String source, String product, String meter) {}

    /** A subscription that waits, and the last day it consumed what waits. */
    public record Where(SubscriptionId subscription, LocalDate day) {}

    /** Copies the list. */
    public WaitingUsage {
        where = List.copyOf(where);
    }
}
