package org.tributary.deal.document;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.deal.DealPage;
import org.tributary.deal.DealState;
import org.tributary.deal.Opportunity;
import org.tributary.party.OrganizationId;

/**
 * A deal in a list.
 *
 * @param size in words
 * @param daysLeft of its protection, while it is protected
 * @param conflicted whether something it met is open
 */
public record DealSummaryView(
        String id,
        @Nullable String partner,
        String legalName,
        String product,
        String channel,
        String territory,
        String size,
        int termMonths,
        String state,
        int version,
        String submittedAt,
        String changedAt,
        @Nullable String protectedUntil,
        @Nullable Long daysLeft,
        boolean conflicted) {

    /** One page of deals. */
    public record PageView(List<DealSummaryView> items, int page, int size, long total) {

        /** The view of a page. */
        public static PageView of(DealPage page, LocalDate asOf) {
            return new PageView(
                    page.items().stream()
                            .map(deal -> DealSummaryView.of(deal, asOf))
                            .toList(),
                    page.page(),
                    page.size(),
                    page.total());
        }
    }

    static DealSummaryView of(DealPage.Summary deal, LocalDate asOf) {
        Opportunity opportunity = deal.opportunity();
        Optional<Long> left = deal.protectedUntil()
                .filter(_ -> deal.state() == DealState.REGISTERED)
                .map(until -> ChronoUnit.DAYS.between(asOf, until));
        return new DealSummaryView(
                deal.id().toString(),
                deal.partner().map(OrganizationId::value).orElse(null),
                opportunity.prospect().legalName(),
                opportunity.product().value(),
                opportunity.channel().value(),
                opportunity.territory().value(),
                opportunity.size().inWords(),
                opportunity.termMonths(),
                deal.state().name(),
                deal.version(),
                deal.submittedAt().toString(),
                deal.changedAt().toString(),
                deal.protectedUntil().map(LocalDate::toString).orElse(null),
                left.orElse(null),
                deal.openConflicts() > 0);
    }
}
