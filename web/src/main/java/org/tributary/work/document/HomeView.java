package org.tributary.work.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.work.Work;
import org.tributary.work.WorkItem;

/** What needs the caller today. */
public record HomeView(String asOf, List<WorkView> work) {

    /** All there is of one kind. */
    public record WorkView(String kind, long total, List<ItemView> items) {

        static WorkView of(Work work) {
            return new WorkView(
                    work.kind().name(),
                    work.total(),
                    work.items().stream().map(ItemView::of).toList());
        }
    }

    /** One thing that needs somebody. */
    public record ItemView(
            String subject,
            String title,
            @Nullable String about,
            @Nullable String since,
            @Nullable String dueOn) {

        static ItemView of(WorkItem item) {
            return new ItemView(
                    item.subject(),
                    item.title(),
                    item.about().orElse(null),
                    item.since().map(Instant::toString).orElse(null),
                    item.dueOn().map(LocalDate::toString).orElse(null));
        }
    }

    /** The view of what there is. */
    public static HomeView of(Instant asOf, List<Work> work) {
        return new HomeView(asOf.toString(), work.stream().map(WorkView::of).toList());
    }
}
