package org.tributary.attribution.document;

import org.tributary.attribution.Run;

/** A finished run. */
public record RunView(
        long id,
        String startedAt,
        String finishedAt,
        String knownAt,
        int lines,
        int shares,
        int postings,
        String startedBy) {

    /** The view of a run. */
    public static RunView of(Run run) {
        return new RunView(
                run.id(),
                run.startedAt().toString(),
                run.finishedAt().toString(),
                run.knownAt().toString(),
                run.lines(),
                run.shares(),
                run.postings(),
                run.startedBy());
    }
}
