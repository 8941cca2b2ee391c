package org.tributary.offering.charge;

import java.util.Set;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;

/**
 * Units of capacity reserved for a billing period: a discount that is paid whether they are used or not (market facts, 2.2 "PTU rules").
 *
 * @param price of one unit for one period
 * @param meter what counts the units reserved
 * @param minimum how many are sold at least
 * @param step how many more at a time
 */
public record CapacityReservation(UnitPrice price, MeterCode meter, Quantity minimum, Quantity step)
        implements RecurringCharge {

    /** @throws org.tributary.Refusal.Invalid if the step is none */
    public CapacityReservation {
        Steps.check(minimum, step);
    }

    @Override
    public ChargeAmount amountOf(Consumption consumption, Modifiers modifiers) {
        Quantity units = Steps.requireSold(consumption.highest(meter), minimum, step, meter);
        return ChargeAmount.of(
                consumption.portion(units + " units reserved at " + price), consumption.portion(price.of(units)));
    }

    @Override
    public CapacityReservation at(UnitPrice other) {
        return new CapacityReservation(other, meter, minimum, step);
    }

    @Override
    public Set<MeterCode> meters() {
        return Set.of(meter);
    }

    @Override
    public String inWords() {
        return price + " a reserved unit and period, " + Steps.inWords(minimum, step);
    }
}
