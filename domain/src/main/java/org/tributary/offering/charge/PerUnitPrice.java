package org.tributary.offering.charge;

import java.util.Set;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;

/**
 * One price for each unit above what is included.
 *
 * @param price of {@code per} units; the price of one is computed at twelve digits
 * @param per how many units the price is for, 1 or more
 * @param included how many units of a period are not charged
 */
public record PerUnitPrice(
        MeterCode meter,
        UnitPrice price,
        long per,
        @Otherwise("NONE") Quantity included) implements UsageCharge {

    /** @throws Refusal.Invalid if the price is for no unit */
    public PerUnitPrice {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(per >= 1, "price.per", "/per", "A price is for one unit or more.");
        faults.refuseIfAny("charge.invalid");
    }

    @Override
    public ChargeAmount amountOf(Consumption consumption, Modifiers modifiers) {
        Quantity consumed = consumption.of(meter);
        Quantity charged = consumed.above(included);
        UnitPrice each = price.each(per);
        String of = included.isNone() ? "" : " (" + consumed + " less " + included + " included)";
        return ChargeAmount.of(charged + " of " + meter + of + " at " + each, each.of(charged));
    }

    @Override
    public Set<MeterCode> meters() {
        return Set.of(meter);
    }

    @Override
    public String inWords() {
        return price
                + (per == 1 ? " each of " : " for " + per + " of ")
                + meter
                + (included.isNone() ? "" : ", " + included + " included");
    }
}
