package org.tributary.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.party.OrganizationId;

/**
 * One page of deals.
 *
 * @param page from 1
 * @param total how many the filter finds
 */
public record DealPage(List<Summary> items, int page, int size, long total) {

    /** Copies the list. */
    public DealPage {
        items = List.copyOf(items);
    }

    /**
     * A deal in a list.
     *
     * @param state on the day that was asked about
     * @param protectedUntil the first day without protection
     * @param openConflicts when it was last asked about
     */
    public record Summary(
            DealId id,
            Optional<OrganizationId> partner,
            Opportunity opportunity,
            DealState state,
            int version,
            Instant submittedAt,
            Instant changedAt,
            Optional<LocalDate> protectedUntil,
            int openConflicts) {}
}
