package org.tributary.attribution;

import java.time.Instant;
import java.util.Optional;

/**
 * One attribution of lines that had not been attributed, or one restatement of what had been.
 *
 * @param id counts up
 * @param finishedAt empty while it runs
 * @param knownAt terms and lines known by this instant were used
 * @param linesDone how many of the lines have been attributed so far
 * @param lines how many there are; zero when it found nothing new, or while it has not looked yet
 * @param problem the stable code of what it failed with
 * @param cancelledBy who asked it to end; it may have finished all the same
 */
public record Run(
        long id,
        Kind kind,
        State state,
        Stage stage,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Instant knownAt,
        int linesDone,
        int lines,
        int shares,
        int postings,
        String startedBy,
        Optional<String> problem,
        Optional<String> cancelledBy) {

    /** What it does. */
    public enum Kind {
        ATTRIBUTION,
        RESTATEMENT
    }

    /** How it stands. */
    public enum State {
        RUNNING,
        FINISHED,
        FAILED
    }

    /** What it is at. */
    public enum Stage {
        READING,
        ATTRIBUTING,
        BOOKING,
        DONE
    }
}
