package org.tributary.offering.charge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.money.ExactAmount;
import org.tributary.money.Quantity;

/**
 * Spend reserved by the minute: usage is rated at list in each minute, the reserved amount is consumed first, the rest is charged, and what is
 * not used in a minute lapses. Batch and flex are not covered and are charged as used (market facts, 1.4 "Reserved Tier").
 *
 * @param list what usage is rated at
 */
public record ReservedTier(TokenPrices list) implements CapacityCharge {

    /** Major units reserved for each minute. */
    public static final MeterCode RESERVED_AMOUNT = new MeterCode("reserved-amount-per-minute");

    /** For how many minutes of the period. */
    public static final MeterCode RESERVED_MINUTE = new MeterCode("reserved-minute");

    private static final Set<ServiceTier> NOT_COVERED = Set.of(ServiceTier.BATCH, ServiceTier.FLEX);

    @Override
    public ChargeAmount amountOf(Consumption consumption, Modifiers modifiers) {
        ExactAmount reserved = consumption.highest(RESERVED_AMOUNT).amount();
        Quantity minutes = consumption.of(RESERVED_MINUTE);
        Map<Instant, Consumption> slots = consumption.slots(
                ChronoUnit.MINUTES,
                item -> isTokens(item) && !NOT_COVERED.contains(item.situation().serviceTier()));
        ExactAmount overage = slots.values().stream()
                .map(minute -> list.amountOf(minute, modifiers)
                        .amount()
                        .minus(reserved)
                        .max(ExactAmount.ZERO))
                .reduce(ExactAmount.ZERO, ExactAmount::plus);
        ChargeAmount fixed = ChargeAmount.of(List.of(
                new ChargeAmount.Step(minutes + " minutes reserved at " + reserved, reserved.times(minutes)),
                new ChargeAmount.Step("above it in " + slots.size() + " minutes with usage", overage)));
        return fixed.plus(list.amountOf(notCovered(consumption), modifiers));
    }

    private static boolean isTokens(Consumption.Item item) {
        return !item.meter().equals(RESERVED_AMOUNT) && !item.meter().equals(RESERVED_MINUTE);
    }

    private static Consumption notCovered(Consumption consumption) {
        return Consumption.of(consumption.items().stream()
                .filter(item -> NOT_COVERED.contains(item.situation().serviceTier()))
                .toList());
    }

    @Override
    public Set<MeterCode> meters() {
        Set<MeterCode> meters = new HashSet<>(list.meters());
        meters.add(RESERVED_AMOUNT);
        meters.add(RESERVED_MINUTE);
        return meters;
    }

    @Override
    public String inWords() {
        return "an amount reserved by the minute, consumed at " + list.inWords();
    }
}
