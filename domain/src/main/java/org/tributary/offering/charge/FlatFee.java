package org.tributary.offering.charge;

import java.util.Set;
import org.tributary.money.UnitPrice;

/**
 * So much a billing period, whatever is consumed.
 *
 * @param price of one period
 */
public record FlatFee(UnitPrice price) implements RecurringCharge {

    @Override
    public ChargeAmount amountOf(Consumption consumption, Modifiers modifiers) {
        return ChargeAmount.of(consumption.portion("the fee of " + price), consumption.portion(price.amount()));
    }

    @Override
    public FlatFee at(UnitPrice other) {
        return new FlatFee(other);
    }

    @Override
    public Set<MeterCode> meters() {
        return Set.of();
    }

    @Override
    public String inWords() {
        return price + " a period";
    }
}
