package org.tributary.audit;

import java.time.Instant;

/**
 * A change of state that was made. It never changes, and none is missing between it and the first.
 *
 * @param number from 1, without a gap
 * @param actor the username of who made it
 * @param kind of what was changed, as {@code contract}
 * @param action what was done to it, as {@code contract.amended}
 * @param object the id of what was changed
 * @param subject the same, and which part or version of it where that is known
 * @param details how, in words and numbers; may be empty
 */
public record AuditEvent(
        long number,
        Instant occurredAt,
        String actor,
        String kind,
        String action,
        String object,
        String subject,
        String details) {}
