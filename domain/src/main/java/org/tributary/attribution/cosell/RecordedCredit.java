package org.tributary.attribution.cosell;

import java.time.Instant;

/**
 * A co-sell credit as it was recorded.
 *
 * @param recordedAt when the platform learned of it
 * @param recordedBy the user's name
 */
public record RecordedCredit(CoSellCredit credit, Instant recordedAt, String recordedBy) {}
