package org.tributary.offering.charge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;

/**
 * Units of capacity by the hour, parts of an hour by the minute. What is reserved (see {@link CapacityReservation}) covers as many units in each
 * hour; what is above runs at the hourly price, and what is not used in an hour lapses (market facts, 2.2 "PTU rules").
 *
 * @param hourly price of one unit for one hour
 * @param minimum how many units are deployed at least
 * @param step how many more at a time
 */
public record ProvisionedThroughput(UnitPrice hourly, Quantity minimum, Quantity step) implements CapacityCharge {

    /** Units times the minutes they were deployed, by the hour they were deployed in. */
    public static final MeterCode UNIT_MINUTE = new MeterCode("capacity-unit-minute");

    /** Units that a reservation covers. */
    public static final MeterCode RESERVED_UNIT = new MeterCode("reserved-capacity-unit");

    private static final Quantity MINUTES_OF_HOUR = Quantity.of(60);

    /** @throws org.tributary.Refusal.Invalid if the step or the minimum is none */
    public ProvisionedThroughput {
        Steps.check(minimum, step);
    }

    @Override
    public ChargeAmount amountOf(Consumption consumption, Modifiers modifiers) {
        Quantity reserved = consumption.highest(RESERVED_UNIT);
        Quantity covered = reserved.times(MINUTES_OF_HOUR);
        Map<Instant, Consumption> hours =
                consumption.slots(ChronoUnit.HOURS, item -> item.meter().equals(UNIT_MINUTE));
        Quantity charged = hours.values().stream()
                .map(hour -> hour.of(UNIT_MINUTE).above(covered))
                .reduce(Quantity.NONE, Quantity::plus);
        String above = reserved.isNone() ? "" : " above the " + reserved + " units reserved";
        // divided once, at the end: a sixtieth of an hourly price has no end, and a year has many minutes
        return ChargeAmount.of(
                charged + " unit-minutes in " + hours.size() + " hours" + above + " at " + hourly + " an hour",
                hourly.of(charged).times(Rate.of(1, 60)));
    }

    @Override
    public Set<MeterCode> meters() {
        return Set.of(UNIT_MINUTE, RESERVED_UNIT);
    }

    @Override
    public String inWords() {
        return hourly + " a unit and hour, " + Steps.inWords(minimum, step);
    }
}
