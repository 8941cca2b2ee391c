package org.tributary.offering.charge;

/** A charge for capacity, where what counts is how much was used in each slot of time. */
public sealed interface CapacityCharge extends Charge permits ProvisionedThroughput, ScaleTier, ReservedTier {}
