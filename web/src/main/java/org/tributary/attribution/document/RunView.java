package org.tributary.attribution.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.attribution.Run;

/** A run, and how it stands. */
public record RunView(
        long id,
        String kind,
        String state,
        String stage,
        String startedAt,
        @Nullable String finishedAt,
        String knownAt,
        int linesDone,
        int lines,
        int shares,
        int postings,
        String startedBy,
        @Nullable String problem,
        @Nullable String cancelledBy) {

    /** The view of a run. */
    public static RunView of(Run run) {
        return new RunView(
                run.id(),
                run.kind().name(),
                run.state().name(),
                run.stage().name(),
                run.startedAt().toString(),
                run.finishedAt().map(Instant::toString).orElse(null),
                run.knownAt().toString(),
                run.linesDone(),
                run.lines(),
                run.shares(),
                run.postings(),
                run.startedBy(),
                run.problem().orElse(null),
                run.cancelledBy().orElse(null));
    }
}
