package org.tributary.quote;

import org.tributary.Refusal;
import org.tributary.document.Otherwise;
import org.tributary.money.Quantity;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.Situation;

/**
 * How much of a meter a customer is expected to consume each month. A ramp is so much more in each month than in the one before: exact, unlike a growth
 * in percent.
 *
 * @param perMonth in the first month
 * @param growth how much more in each further month
 * @param situation how it is consumed, as far as a price depends on it
 */
public record EstimatedMeter(
        MeterCode meter,
        Quantity perMonth,
        @Otherwise(value = "NONE", written = false) Quantity growth,
        @Otherwise(value = "STANDARD", written = false) Situation situation) {

    /** @throws Refusal.Invalid if it is of nothing, now and ever */
    public EstimatedMeter {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !perMonth.isNone() || !growth.isNone(),
                "quote-usage.quantity",
                "/perMonth",
                "An estimate is of something.");
        faults.refuseIfAny("quote-usage.invalid");
    }

    /**
     * How much of a month.
     *
     * @param month from 0, the first of the line
     * @throws Refusal.Invalid if it grows beyond what a quantity can be
     */
    public Quantity in(int month) {
        return perMonth.plus(growth.times(Quantity.of(month)));
    }
}
