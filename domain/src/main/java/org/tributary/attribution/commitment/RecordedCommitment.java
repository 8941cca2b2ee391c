package org.tributary.attribution.commitment;

import java.time.Instant;

/**
 * A commitment as it was recorded.
 *
 * @param recordedAt when the platform learned of it
 * @param recordedBy the user's name
 */
public record RecordedCommitment(SharedCommitment commitment, Instant recordedAt, String recordedBy) {}
