package org.tributary.work.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.tributary.contract.boundary.Renewals;
import org.tributary.contract.renewal.RenewalFilter;
import org.tributary.contract.renewal.RenewalPage;
import org.tributary.contract.renewal.RenewalState;
import org.tributary.deal.DealPage;
import org.tributary.deal.DealQuery;
import org.tributary.deal.DealState;
import org.tributary.deal.boundary.Deals;
import org.tributary.party.OrganizationId;
import org.tributary.work.Work;
import org.tributary.work.WorkItem;
import org.tributary.work.WorkKind;

/** What waits of deals and of contracts that end. */
@Dependent
public class SalesWork {

    private static final int PROTECTION_DAYS = 30;
    private static final int NOTICE_DAYS = 30;
    private static final int ENDING_DAYS = 90;

    private final Deals deals;
    private final Renewals renewals;
    private final Clock clock;

    @Inject
    public SalesWork(Deals deals, Renewals renewals, Clock clock) {
        this.deals = deals;
        this.renewals = renewals;
        this.clock = clock;
    }

    /** Deals that wait for a decision, the first submitted first. */
    public Work decisions() {
        DealPage page = deals.list(query(Set.of(DealState.SUBMITTED), Optional.empty(), DealQuery.Sort.SUBMITTED_AT));
        return new Work(
                WorkKind.DEAL_DECISION,
                page.total(),
                page.items().stream().map(deal -> item(deal, Optional.empty())).toList());
    }

    /** Protections that run out within thirty days, the first to run out first; due on their last day. */
    public Work protections() {
        DealPage page = deals.list(
                query(Set.of(DealState.REGISTERED), Optional.of(PROTECTION_DAYS), DealQuery.Sort.PROTECTED_UNTIL));
        return new Work(
                WorkKind.PROTECTION_ENDING,
                page.total(),
                page.items().stream()
                        .map(deal -> item(deal, deal.protectedUntil().map(until -> until.minusDays(1))))
                        .toList());
    }

    private DealQuery query(Set<DealState> states, Optional<Integer> expiring, DealQuery.Sort sort) {
        return new DealQuery(
                new DealQuery.Filter(today(), states, Set.of(), Optional.empty(), expiring, Optional.empty()),
                sort,
                false,
                1,
                Work.MOST);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static WorkItem item(DealPage.Summary deal, Optional<LocalDate> dueOn) {
        return new WorkItem(
                deal.id().toString(),
                deal.opportunity().prospect().legalName(),
                deal.partner().map(OrganizationId::value),
                Optional.of(deal.submittedAt()),
                dueOn);
    }

    /** Contracts whose days of notice end within thirty days; due on the last of them. */
    public Work notices() {
        RenewalPage page = renewals.list(filter(Set.of(), Optional.empty(), Optional.of(NOTICE_DAYS)), 1, 200);
        return new Work(
                WorkKind.NOTICE_CLOSING,
                page.total(),
                page.rows().stream().map(row -> item(row, row.end().noticeBy())).toList());
    }

    /** Contracts that end within ninety days unless another term is agreed; due on their last day. */
    public Work ends() {
        RenewalPage page = renewals.list(
                filter(
                        Set.of(RenewalState.NEGOTIATING),
                        Optional.of(today().plusDays(ENDING_DAYS + 1)),
                        Optional.empty()),
                1,
                Work.MOST);
        return new Work(
                WorkKind.TERM_ENDING,
                page.total(),
                page.rows().stream()
                        .map(row -> item(row, Optional.of(row.end().endsOn().minusDays(1))))
                        .toList());
    }

    private static RenewalFilter filter(
            Set<RenewalState> states, Optional<LocalDate> until, Optional<Integer> noticeWithin) {
        return new RenewalFilter(
                Optional.empty(),
                until,
                states,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                noticeWithin,
                Optional.empty());
    }

    private static WorkItem item(RenewalPage.Row row, Optional<LocalDate> dueOn) {
        return new WorkItem(
                row.contract().value(), row.title(), Optional.of(row.customer().value()), Optional.empty(), dueOn);
    }
}
