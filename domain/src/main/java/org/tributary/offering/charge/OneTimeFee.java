package org.tributary.offering.charge;

import java.util.Set;
import org.tributary.money.UnitPrice;

/** So much once, never in part. */
public record OneTimeFee(UnitPrice price) implements RecurringCharge {

    @Override
    public ChargeAmount amountOf(Consumption consumption, Modifiers modifiers) {
        return ChargeAmount.of("the fee of " + price + ", once", price.amount());
    }

    @Override
    public OneTimeFee at(UnitPrice other) {
        return new OneTimeFee(other);
    }

    @Override
    public Set<MeterCode> meters() {
        return Set.of();
    }

    @Override
    public String inWords() {
        return price + " once";
    }
}
