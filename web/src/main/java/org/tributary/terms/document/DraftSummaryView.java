package org.tributary.terms.document;

import org.tributary.terms.draft.Draft;

/** A draft without its document. */
public record DraftSummaryView(
        String id,
        String agreement,
        String regime,
        String title,
        String state,
        int version,
        String author,
        String changedAt) {

    /** The view of a draft in a list. */
    public static DraftSummaryView of(Draft draft) {
        return new DraftSummaryView(
                draft.id().toString(),
                draft.agreement().value(),
                draft.revision().regime(),
                draft.revision().title(),
                draft.state().name(),
                draft.version(),
                draft.author(),
                draft.changedAt().toString());
    }
}
