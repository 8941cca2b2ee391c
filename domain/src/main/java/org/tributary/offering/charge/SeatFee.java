package org.tributary.offering.charge;

import java.util.Set;
import org.tributary.document.Otherwise;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;

/**
 * So much a seat and billing period. Charged are the seats of the contract, or the minimum if that is more; with a true-up the most that were
 * active, if that is more again (market facts, 1.1: "trued up when active seats exceed the contracted number").
 *
 * @param price of one seat for one period
 * @param minimum how many seats are charged at least
 * @param trueUp whether active seats above the contracted ones are charged
 */
public record SeatFee(
        UnitPrice price,
        @Otherwise("NONE") Quantity minimum,
        @Otherwise("NEVER") TrueUp trueUp) implements RecurringCharge {

    /** What becomes of active seats above the contracted ones. */
    public enum TrueUp {
        /** They are not charged. */
        NEVER,
        /** They are charged as if contracted. */
        ACTIVE_SEATS
    }

    @Override
    public ChargeAmount amountOf(Consumption consumption, Modifiers modifiers) {
        Quantity contracted = consumption.highest(MeterCode.SEAT);
        Quantity charged = contracted.max(minimum).max(active(consumption));
        String seats = charged + " seats" + why(contracted, charged, consumption) + " at " + price;
        return ChargeAmount.of(consumption.portion(seats), consumption.portion(price.of(charged)));
    }

    private Quantity active(Consumption consumption) {
        return trueUp == TrueUp.NEVER ? Quantity.NONE : consumption.highest(MeterCode.ACTIVE_SEAT);
    }

    private String why(Quantity contracted, Quantity charged, Consumption consumption) {
        if (charged.equals(contracted)) {
            return "";
        }
        return charged.equals(active(consumption))
                ? " (trued up: " + contracted + " contracted)"
                : " (the minimum; " + contracted + " contracted)";
    }

    @Override
    public SeatFee at(UnitPrice other) {
        return new SeatFee(other, minimum, trueUp);
    }

    @Override
    public Set<MeterCode> meters() {
        return trueUp == TrueUp.NEVER ? Set.of(MeterCode.SEAT) : Set.of(MeterCode.SEAT, MeterCode.ACTIVE_SEAT);
    }

    @Override
    public String inWords() {
        return price + " a seat and period" + (minimum.isNone() ? "" : ", " + minimum + " seats at least")
                + (trueUp == TrueUp.NEVER ? "" : ", trued up to the seats active");
    }
}
