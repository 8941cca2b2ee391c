package org.tributary.search.document;

import org.jspecify.annotations.Nullable;
import org.tributary.search.Found;

/** One thing that was looked for. */
public record FoundView(
        String kind, String id, String title, @Nullable String about) {

    /** The view of what was found. */
    public static FoundView of(Found found) {
        return new FoundView(
                found.kind().name(), found.id(), found.title(), found.about().orElse(null));
    }
}
