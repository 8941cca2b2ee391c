package org.tributary.catalog;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A product's class from a day on, as learned at an instant (agreements, E7).
 *
 * @param from inclusive; it may lie before the day it was learned
 * @param recordedAt when the platform learned of it: the second time axis
 * @param reason in words
 */
public record Reclassification(ProductClass productClass, LocalDate from, Instant recordedAt, String reason) {}
