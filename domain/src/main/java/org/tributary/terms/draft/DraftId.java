package org.tributary.terms.draft;

import java.util.UUID;

/** The name of a draft; the platform gives it. */
public record DraftId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
