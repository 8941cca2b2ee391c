package org.tributary.deal.match;

import java.time.Instant;

/**
 * A profile as it was recorded: it is followed by another one, never edited.
 *
 * @param recordedAt when the platform learned of it
 * @param recordedBy a username
 */
public record RecordedProfile(CustomerProfile profile, Instant recordedAt, String recordedBy) {}
