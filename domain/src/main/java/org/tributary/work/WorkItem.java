package org.tributary.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that needs somebody.
 *
 * @param subject the id by which it is found where it belongs
 * @param title what it is called there
 * @param about whom or what it is about: a customer's or agreement's id, or a reason
 * @param since since when it waits, where that is known
 * @param dueOn the last day on which it can be done in time, where there is one
 */
public record WorkItem(
        String subject, String title, Optional<String> about, Optional<Instant> since, Optional<LocalDate> dueOn)
        implements Comparable<WorkItem> {

    /** What is due first, then what waits longest. */
    private static final Comparator<WorkItem> ORDER = Comparator.comparing(
                    (WorkItem item) -> item.dueOn.orElse(LocalDate.MAX))
            .thenComparing(item -> item.since.orElse(Instant.MAX))
            .thenComparing(WorkItem::subject);

    @Override
    public int compareTo(WorkItem other) {
        return ORDER.compare(this, other);
    }
}
