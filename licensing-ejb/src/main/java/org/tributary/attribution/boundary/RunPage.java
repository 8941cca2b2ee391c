package org.tributary.attribution.boundary;

import java.util.List;
import org.tributary.attribution.Run;

/**
 * One page of runs, newest first.
 *
 * @param page from 1
 * @param total how many there are
 */
public record RunPage(List<Run> items, int page, int size, long total) {

    /** Copies the list. */
    public RunPage {
        items = List.copyOf(items);
    }
}
