package org.tributary.usage;

/**
 * Records of one day that are alike in all that decides whether they have a price: one of them, with the quantity of all.
 *
 * @param records how many they are
 */
public record UsageCount(ReportedUsage usage, long records) {}
