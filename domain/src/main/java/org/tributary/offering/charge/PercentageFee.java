package org.tributary.offering.charge;

import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.money.ExactAmount;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;

/**
 * A rate of an amount, held between a floor and a cap. Both bear on the whole of a billing period, never on a part of it, so that an estimate
 * and the bill are the same; without any amount nothing is owed, the floor neither.
 *
 * @param meter what the amount is counted by, in major units of the entry's currency
 * @param rate 0 to 100 %
 * @param floor the least that is owed once there is an amount
 * @param cap the most that is owed
 */
public record PercentageFee(MeterCode meter, Rate rate, Optional<UnitPrice> floor, Optional<UnitPrice> cap)
        implements UsageCharge {

    /** @throws Refusal.Invalid with all faults: a rate out of range, a floor above the cap */
    public PercentageFee {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(rate.isFraction(), "charge.rate", "/rate", "A rate lies between 0 and 1.");
        boolean ordered = floor.isEmpty() || cap.isEmpty() || floor.get().compareTo(cap.get()) <= 0;
        faults.require(ordered, "charge.floor", "/floor", "The floor is not above the cap.");
        faults.refuseIfAny("charge.invalid");
    }

    @Override
    public ChargeAmount amountOf(Consumption consumption, Modifiers modifiers) {
        Quantity amount = consumption.of(meter);
        if (amount.isNone()) {
            return ChargeAmount.NOTHING;
        }
        ExactAmount exact = amount.amount().times(rate);
        ExactAmount raised = floor.map(UnitPrice::amount).map(exact::max).orElse(exact);
        ExactAmount held = cap.map(UnitPrice::amount).map(raised::min).orElse(raised);
        return ChargeAmount.of(rate.percent() + " of " + amount + why(exact, held), held);
    }

    private static String why(ExactAmount exact, ExactAmount held) {
        return switch (Integer.signum(held.compareTo(exact))) {
            case 1 -> ", raised to the floor";
            case -1 -> ", held by the cap";
            default -> "";
        };
    }

    @Override
    public Set<MeterCode> meters() {
        return Set.of(meter);
    }

    @Override
    public String inWords() {
        return rate.percent() + " of " + meter
                + floor.map(least -> ", " + least + " at least").orElse("")
                + cap.map(most -> ", " + most + " at most").orElse("");
    }
}
