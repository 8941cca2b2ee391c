package org.tributary.audit.document;

import org.jspecify.annotations.Nullable;
import org.tributary.audit.ChainCheck;
import org.tributary.audit.ChainHead;

/** Whether the trail is what was written. */
public record ChainCheckView(
        boolean unbroken,
        long events,
        @Nullable HeadView head,
        @Nullable Long brokenAt,
        @Nullable Boolean holdsKnownHead) {

    /** Where the trail stands. */
    public record HeadView(long number, String digest) {

        static HeadView of(ChainHead head) {
            return new HeadView(head.number(), head.digest());
        }
    }

    /** The view of a check. */
    public static ChainCheckView of(ChainCheck check) {
        return new ChainCheckView(
                check.isUnbroken(),
                check.events(),
                check.head().map(HeadView::of).orElse(null),
                check.brokenAt().orElse(null),
                check.holdsKnownHead().orElse(null));
    }
}
