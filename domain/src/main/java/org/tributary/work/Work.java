package org.tributary.work;

import java.util.List;

/**
 * All there is of one kind for one caller.
 *
 * @param total how many there are in all
 * @param items the most pressing of them, in order
 */
public record Work(WorkKind kind, long total, List<WorkItem> items) {

    /** How many of a kind are told of one by one. */
    public static final int MOST = 5;

    /** Keeps the most pressing. */
    public Work {
        items = items.stream().sorted().limit(MOST).toList();
    }

    /** All of a kind, each told of. */
    public static Work of(WorkKind kind, List<WorkItem> items) {
        return new Work(kind, items.size(), items);
    }
}
