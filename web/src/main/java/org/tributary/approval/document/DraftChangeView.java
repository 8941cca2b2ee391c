package org.tributary.approval.document;

import org.jspecify.annotations.Nullable;
import org.tributary.approval.DraftChange;

/** A step of a draft that was taken. */
public record DraftChangeView(
        String step, String actor, String at, @Nullable String comment) {

    /** The view of a step. */
    public static DraftChangeView of(DraftChange change) {
        return new DraftChangeView(
                change.step().name(),
                change.actor(),
                change.at().toString(),
                change.comment().orElse(null));
    }
}
