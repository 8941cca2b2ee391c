package org.tributary.attribution;

import java.time.Instant;

/**
 * One attribution of lines that had not been attributed.
 *
 * @param id counts up
 * @param knownAt terms and lines known by this instant were used
 * @param lines how many it attributed; zero when it found nothing new
 */
public record Run(
        long id,
        Instant startedAt,
        Instant finishedAt,
        Instant knownAt,
        int lines,
        int shares,
        int postings,
        String startedBy) {}
