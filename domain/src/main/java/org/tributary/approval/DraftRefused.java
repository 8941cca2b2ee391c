package org.tributary.approval;

import org.tributary.Refusal;

/**
 * A step of a draft that was not taken: {@code draft.version} and {@code draft.state} (conflicts), {@code draft.four-
 * eyes} (forbidden), {@code draft.golden-cases}, {@code draft.golden-stale} and {@code draft.comment} (invalid).
 */
public final class DraftRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** With a stable code. */
    public DraftRefused(Kind kind, String code, String message) {
        super(kind, code, message);
    }
}
