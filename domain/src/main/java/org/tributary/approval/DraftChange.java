package org.tributary.approval;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that was taken.
 *
 * @param actor the username of who took it
 * @param comment in words; always there for a rejection
 */
public record DraftChange(Step step, String actor, Instant at, Optional<String> comment) {}
