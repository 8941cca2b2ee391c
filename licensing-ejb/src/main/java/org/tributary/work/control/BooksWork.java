package org.tributary.work.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.Run;
import org.tributary.attribution.boundary.AttributionRuns;
import org.tributary.attribution.boundary.Periods;
import org.tributary.attribution.boundary.Restatements;
import org.tributary.attribution.restatement.BookedRestatement;
import org.tributary.contract.boundary.ContractBilling;
import org.tributary.contract.boundary.RevenuePeriods;
import org.tributary.contract.schedule.DueBills;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.time.DateRange;
import org.tributary.usage.boundary.UsageReports;
import org.tributary.work.Work;
import org.tributary.work.WorkItem;
import org.tributary.work.WorkKind;

/** What waits of bills, usage, runs and the months of the ledger. */
@Dependent
public class BooksWork {

    private static final int USAGE_DAYS = 31;
    private static final Duration RECENT = Duration.ofDays(30);
    private static final int NEWEST = 20;

    private final ContractBilling billing;
    private final AttributionRuns runs;
    private final Periods periods;
    private final RevenuePeriods revenue;
    private final Restatements restatements;
    private final UsageReports usage;
    private final CurrentActor actor;
    private final Clock clock;

    @Inject
    public BooksWork(
            ContractBilling billing,
            AttributionRuns runs,
            Periods periods,
            RevenuePeriods revenue,
            Restatements restatements,
            UsageReports usage,
            CurrentActor actor,
            Clock clock) {
        this.billing = billing;
        this.runs = runs;
        this.periods = periods;
        this.revenue = revenue;
        this.restatements = restatements;
        this.usage = usage;
        this.actor = actor;
        this.clock = clock;
    }

    /** Contracts of which something is to be billed, the longest due first; due on the day it was. */
    public Work bills() {
        DueBills due = billing.due(Work.MOST);
        return new Work(
                WorkKind.BILL_DUE,
                due.total(),
                due.bills().stream()
                        .map(bill -> new WorkItem(
                                bill.contract().value(),
                                bill.title(),
                                Optional.of(bill.customer().value()),
                                Optional.empty(),
                                Optional.of(bill.since())))
                        .toList());
    }

    /** The newest run that is over, where it failed: one that came after it and finished has made it good. */
    public Work failedRuns() {
        return Work.of(
                WorkKind.RUN_FAILED,
                runs.list(1, NEWEST).items().stream()
                        .filter(run -> run.state() != Run.State.RUNNING)
                        .limit(1)
                        .filter(run -> run.state() == Run.State.FAILED)
                        .map(run -> new WorkItem(
                                Long.toString(run.id()),
                                run.problem().orElse(""),
                                Optional.of(run.startedBy()),
                                run.finishedAt(),
                                Optional.empty()))
                        .toList());
    }

    /** Months that are over and still open, the oldest first; since the first day after them. */
    public Work openPeriods() {
        YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        return Work.of(
                WorkKind.PERIOD_OPEN,
                periods.list().stream()
                        .filter(period ->
                                period.closed().isEmpty() && period.month().isBefore(now))
                        .map(period -> toClose(period.month()))
                        .toList());
    }

    /** Months whose revenue is over and still open, the oldest first: that is closed next. */
    public Work openRevenue() {
        YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        return Work.of(
                WorkKind.REVENUE_OPEN,
                revenue.calendar().open().stream()
                        .filter(month -> month.isBefore(now))
                        .map(BooksWork::toClose)
                        .toList());
    }

    private static WorkItem toClose(YearMonth month) {
        return new WorkItem(
                month.toString(),
                month.toString(),
                Optional.empty(),
                Optional.of(month.plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()),
                Optional.empty());
    }

    /** Usage that waits, by reason and reported names: how many records there are, and since the first day of each. */
    public Work waitingUsage() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        UsageReports.WaitingPage page = usage.waiting(
                new UsageReports.WaitingQuestion(
                        new DateRange(today.minusDays(USAGE_DAYS - 1), today.plusDays(1)),
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                1,
                Work.MOST);
        return new Work(
                WorkKind.USAGE_WAITING,
                page.records(),
                page.items().stream()
                        .map(waiting -> new WorkItem(
                                waiting.key().code(),
                                waiting.reason(),
                                Optional.of(waiting.key().source()),
                                Optional.of(waiting.first()
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant()),
                                Optional.empty()))
                        .toList());
    }

    /** What was told otherwise in the last thirty days; of a partner's, those that changed something for it. */
    public Work restatements() {
        boolean partner = !actor.scope().equals("*");
        List<BookedRestatement> recent = restatements.list(1, NEWEST).stream()
                .filter(one -> one.recordedAt().isAfter(clock.instant().minus(RECENT)))
                .filter(one -> !partner || !one.totals().isEmpty())
                .toList();
        return Work.of(
                WorkKind.RESTATEMENT,
                recent.stream()
                        .map(one -> new WorkItem(
                                Long.toString(one.run()),
                                one.cause().reason(),
                                Optional.of(one.cause().agreement().value()),
                                Optional.of(one.recordedAt()),
                                Optional.empty()))
                        .toList());
    }
}
