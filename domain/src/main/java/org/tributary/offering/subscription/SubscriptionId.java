package org.tributary.offering.subscription;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * The name a subscription goes by, given by whoever reports it.
 *
 * @param value letters, digits, points, hyphens, underscores and colons, 80 at most
 */
public record SubscriptionId(String value) implements Comparable<SubscriptionId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

    /** @throws Refusal.Invalid if the value is not of that form */
    public SubscriptionId {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid(
                    "subscription.id",
                    "A subscription's id is letters, digits, points, hyphens, underscores and colons.");
        }
    }

    @Override
    public int compareTo(SubscriptionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
