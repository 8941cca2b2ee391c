package org.tributary.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which events of the trail are meant.
 *
 * @param kind of what was changed, as {@code contract}
 * @param object the id of what was changed
 * @param actor the username of who made the change
 * @param action as {@code contract.amended}
 * @param from the first instant, inclusive
 * @param until exclusive
 */
public record AuditFilter(
        Optional<String> kind,
        Optional<String> object,
        Optional<String> actor,
        Optional<String> action,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** The history of one thing. */
    public static AuditFilter of(String kind, String object) {
        return new AuditFilter(
                Optional.of(kind),
                Optional.of(object),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
