package org.tributary.attribution.document;

import java.util.List;
import org.tributary.attribution.boundary.RunPage;

/** One page of runs, newest first. */
public record RunPageView(List<RunView> items, int page, int size, long total) {

    /** The view of a page. */
    public static RunPageView of(RunPage page) {
        return new RunPageView(page.items().stream().map(RunView::of).toList(), page.page(), page.size(), page.total());
    }
}
