package org.tributary.offering.charge;

import org.tributary.money.UnitPrice;

/** A charge by the billing period or once: a period that is served in part is charged in part. */
public sealed interface RecurringCharge extends Charge permits FlatFee, OneTimeFee, SeatFee, CapacityReservation {

    /** Of one unit for one period; of what has no units, of the whole. */
    UnitPrice price();

    /** The same charge at another price. */
    RecurringCharge at(UnitPrice other);
}
