package org.tributary.offering.charge;

import java.util.Set;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;

/**
 * So much for each package of units, begun ones included.
 *
 * @param size how many units a package holds, above zero
 * @param included how many units of a period are not charged
 */
public record PackagePrice(
        MeterCode meter,
        UnitPrice price,
        Quantity size,
        @Otherwise("NONE") Quantity included) implements UsageCharge {

    /** @throws Refusal.Invalid if a package holds nothing */
    public PackagePrice {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!size.isNone(), "package.size", "/size", "A package holds something.");
        faults.refuseIfAny("charge.invalid");
    }

    @Override
    public ChargeAmount amountOf(Consumption consumption, Modifiers modifiers) {
        Quantity charged = consumption.of(meter).above(included);
        long packages = charged.packages(size);
        return ChargeAmount.of(
                packages + " packages of " + size + " for " + charged + " of " + meter + " at " + price,
                price.of(Quantity.of(packages)));
    }

    @Override
    public Set<MeterCode> meters() {
        return Set.of(meter);
    }

    @Override
    public String inWords() {
        return price + " for each " + size + " of " + meter + (included.isNone() ? "" : ", " + included + " included");
    }
}
