package org.tributary.offering.charge;

/** A charge by the billing period or once: a period that is served in part is charged in part. */
public sealed interface RecurringCharge extends Charge permits FlatFee, OneTimeFee, SeatFee, CapacityReservation {}
