package org.tributary.offering.charge;

/** A charge by what a billing period's meters come to. */
public sealed interface UsageCharge extends Charge
        permits PerUnitPrice, GraduatedPrice, VolumePrice, PackagePrice, PercentageFee, PassThrough, TokenPrices {}
