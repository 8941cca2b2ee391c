package org.tributary.quote;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that a quote took.
 *
 * @param number of the version it was about, from 1
 * @param actor a username
 * @param words why, where there is something to say
 */
public record QuoteChange(QuoteStep step, int number, String actor, Instant at, Optional<String> words) {}
