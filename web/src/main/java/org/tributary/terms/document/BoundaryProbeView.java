package org.tributary.terms.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.probe.BoundaryProbe;

/** A day beside a change of terms, and the terms it gets. */
public record BoundaryProbeView(
        String day, String why, @Nullable String regime, List<String> clauses) {

    /** The view of a probe. */
    public static BoundaryProbeView of(BoundaryProbe probe) {
        return new BoundaryProbeView(
                probe.day().toString(),
                probe.why(),
                probe.regime().orElse(null),
                probe.clauses().stream().map(ClauseId::value).toList());
    }
}
