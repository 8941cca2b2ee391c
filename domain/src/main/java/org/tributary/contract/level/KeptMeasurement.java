package org.tributary.contract.level;

/**
 * A figure as it is kept.
 *
 * @param holds false where a later one of its metric and month took its place
 */
public record KeptMeasurement(ServiceMeasurement measurement, boolean holds) {}
