package org.tributary.offering.charge;

import java.util.List;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.money.ExactAmount;
import org.tributary.money.Rate;

/**
 * What a third party charges, passed on with a mark-up.
 *
 * @param meter what the third party's charge is counted by, in major units of the entry's currency
 * @param markUp zero or more: 0.1 adds 10 %
 */
public record PassThrough(MeterCode meter, Rate markUp) implements UsageCharge {

    /** @throws Refusal.Invalid if the mark-up is below zero */
    public PassThrough {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(markUp.compareTo(Rate.ZERO) >= 0, "charge.mark-up", "/markUp", "A mark-up is zero or more.");
        faults.refuseIfAny("charge.invalid");
    }

    @Override
    public ChargeAmount amountOf(Consumption consumption, Modifiers modifiers) {
        ExactAmount cost = consumption.of(meter).amount();
        ExactAmount added = cost.times(markUp);
        return ChargeAmount.of(List.of(
                new ChargeAmount.Step(meter + " as charged", cost),
                new ChargeAmount.Step("a mark-up of " + markUp.percent(), added)));
    }

    @Override
    public Set<MeterCode> meters() {
        return Set.of(meter);
    }

    @Override
    public String inWords() {
        return meter + " as charged by the third party"
                + (markUp.equals(Rate.ZERO) ? "" : ", with " + markUp.percent() + " added");
    }
}
