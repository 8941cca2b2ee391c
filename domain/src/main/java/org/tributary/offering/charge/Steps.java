package org.tributary.offering.charge;

import java.math.BigDecimal;
import org.tributary.Refusal;
import org.tributary.money.Quantity;

/** Capacity is sold from a minimum on, in steps. */
final class Steps {

    private Steps() {}

    static void check(Quantity minimum, Quantity step) {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!step.isNone(), "capacity.step", "/step", "A step is above zero.");
        faults.require(!minimum.isNone(), "capacity.minimum", "/minimum", "A minimum is above zero.");
        faults.refuseIfAny("charge.invalid");
    }

    /** The units, or a refusal if so many are not sold; none is always possible. */
    static Quantity requireSold(Quantity units, Quantity minimum, Quantity step, MeterCode meter) {
        boolean sold = units.isNone()
                || (units.compareTo(minimum) >= 0
                        && units.above(minimum).value().remainder(step.value()).compareTo(BigDecimal.ZERO) == 0);
        if (!sold) {
            throw new Unpriced(
                    "capacity.units", units + " of " + meter + " are not sold: " + inWords(minimum, step) + ".");
        }
        return units;
    }

    static String inWords(Quantity minimum, Quantity step) {
        return minimum + " units at least, in steps of " + step;
    }
}
