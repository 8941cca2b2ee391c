package org.tributary.approval;

import java.time.Instant;
import java.util.Optional;

/**
 * Who does something to a draft, having read which version of it, and when.
 *
 * @param actor a username, stable within the realm
 * @param version the one that was read; another one refuses
 * @param comment in words, where there is something to say
 */
public record Act(String actor, int version, Instant at, Optional<String> comment) {}
