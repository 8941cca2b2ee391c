package org.tributary.attribution.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tributary.Refusal;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.Posting;
import org.tributary.attribution.Run;
import org.tributary.attribution.control.AgreementBooks;
import org.tributary.attribution.control.Ledger;
import org.tributary.attribution.control.Markets;
import org.tributary.attribution.control.PeriodRows;
import org.tributary.attribution.control.RestatementRows;
import org.tributary.attribution.control.RunRows;
import org.tributary.attribution.restatement.BookedRestatement;
import org.tributary.attribution.restatement.Books;
import org.tributary.attribution.restatement.Knowledge;
import org.tributary.attribution.restatement.Restatement;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.idempotency.CallKey;
import org.tributary.idempotency.boundary.KeyedCalls;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.boundary.GoverningTerms;

/** Brings the ledger to what it would say if it were written today, by reversals and new bookings in the first open period. */
@Stateless
@RolesAllowed({
    Role.SALES_OPS,
    Role.APPROVER,
    Role.FINANCE,
    Role.AUDITOR,
    Role.ADMIN,
    Role.PARTNER_USER,
    Role.PARTNER_ADMIN
})
public class Restatements {

    @Inject
    RunJournal journal;

    @Inject
    RunOutcome outcome;

    @Inject
    RunRows runs;

    @Inject
    Ledger ledger;

    @Inject
    PeriodRows periods;

    @Inject
    AgreementBooks agreementBooks;

    @Inject
    Markets markets;

    @Inject
    GoverningTerms terms;

    @Inject
    RestatementRows restatements;

    @Inject
    KeyedCalls calls;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    /**
     * Restates what was attributed under an agreement, as known now. Under equal terms and facts it books nothing.
     *
     * @param key under which a repeat returns the first
     * @throws Refusal.NotFound if there is no such agreement
     */
    @RolesAllowed(Role.FINANCE)
    public BookedRestatement restate(Optional<CallKey> key, BookedRestatement.Cause cause) {
        return calls.once(
                key,
                "restatement",
                () -> restate(cause),
                restatement -> Long.toString(restatement.run()),
                run -> require(Long.parseLong(run)));
    }

    private BookedRestatement restate(BookedRestatement.Cause cause) {
        PartnershipAgreement agreement =
                terms.find(cause.agreement()).orElseThrow(() -> new Refusal.NotFound("agreement"));
        long id = journal.begin(Run.Kind.RESTATEMENT);
        outcome.of(id, () -> book(id, cause, agreement));
        return require(id);
    }

    private void book(long id, BookedRestatement.Cause cause, PartnershipAgreement agreement) {
        ledger.lock();
        Instant knownAt = clock.instant();
        ledger.lockBalances(agreement.id());
        Books books = agreementBooks.of(agreement, knownAt, periods.firstOpen());
        int lines =
                books.groups().stream().mapToInt(group -> group.lines().size()).sum();
        journal.progress(id, Run.Stage.ATTRIBUTING, 0, lines);
        Restatement restatement =
                Restatement.of(books, new Knowledge(agreement, markets.of(List.of(), knownAt), knownAt), cause.order());
        journal.progress(id, Run.Stage.BOOKING, lines, lines);
        Ledger.Appender appender = ledger.appender(id);
        restatement.reversals().forEach(appender);
        restatement.bookings().forEach(appender);
        appender.flush();
        ledger.store(agreement.id(), restatement.balances());
        int rows = restatement.differences().size();
        restatements.record(
                id, cause, periodOf(restatement), rows, knownAt, actor.require().username());
        runs.finish(id, knownAt, clock.instant(), lines, appender);
        trail.record("attribution.restated", agreement.id().value(), rows + " differences: " + cause.reason());
    }

    private static Optional<YearMonth> periodOf(Restatement restatement) {
        return restatement.differences().stream()
                .flatMap(difference -> difference.reversal().or(difference::booking).stream())
                .map(Attribution::postings)
                .flatMap(List::stream)
                .map(Posting::period)
                .min(YearMonth::compareTo);
    }

    /** A page of restatements, newest first. */
    public List<BookedRestatement> list(int page, int size) {
        Pages.require(page, size);
        return restatements.page(page, size);
    }

    /** How many there are. */
    public long count() {
        return restatements.count();
    }

    /** @throws Refusal.NotFound if there is no such restatement */
    public BookedRestatement require(long run) {
        return restatements.find(run).orElseThrow(() -> new Refusal.NotFound("restatement"));
    }

    /** A page of the rows the caller may see. */
    public List<BookedRestatement.Row> rows(BookedRestatement restatement, int page, int size) {
        Pages.require(page, size);
        return restatements.rows(restatement, page, size);
    }

    /** How many rows the caller may see. */
    public long countRows(BookedRestatement restatement) {
        return restatements.countRows(restatement);
    }

    /** Every row the caller may see, each handed on as it is read. */
    public void export(BookedRestatement restatement, Consumer<BookedRestatement.Row> sink) {
        restatements.each(restatement, sink);
    }
}
