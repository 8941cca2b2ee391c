package org.tributary.attribution.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.Booking;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Run;
import org.tributary.attribution.control.AgreementBooks;
import org.tributary.attribution.control.Bookings;
import org.tributary.attribution.control.Ledger;
import org.tributary.attribution.control.Markets;
import org.tributary.attribution.control.PeriodRows;
import org.tributary.attribution.control.RunRows;
import org.tributary.attribution.restatement.BookedLines;
import org.tributary.attribution.restatement.Knowledge;
import org.tributary.attribution.restatement.Order;
import org.tributary.attribution.restatement.Restatement;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.boundary.ReportedLines;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.boundary.GoverningTerms;
import org.tributary.time.DateRange;

/**
 * What a run does, within the transaction of its caller: it takes the lines that were not attributed, under one lock, and books what they
 * come to. Where one of them replaces a line that was booked, the agreement's lines are evaluated again in the places they have, so
 * that the room the replaced line took in caps and bands is given back.
 */
@Dependent
public class RunBooking {

    private static final int LINES_BETWEEN_REPORTS = 5_000;

    private final Ledger ledger;
    private final RunRows runs;
    private final PeriodRows periods;
    private final AgreementBooks books;
    private final Markets markets;
    private final ReportedLines reportedLines;
    private final GoverningTerms terms;
    private final RunJournal journal;
    private final AuditTrail trail;
    private final Handover handover;
    private final Clock clock;

    @Inject
    public RunBooking(
            Ledger ledger,
            RunRows runs,
            PeriodRows periods,
            AgreementBooks books,
            Markets markets,
            ReportedLines reportedLines,
            GoverningTerms terms,
            RunJournal journal,
            AuditTrail trail,
            Handover handover,
            Clock clock) {
        this.ledger = ledger;
        this.runs = runs;
        this.periods = periods;
        this.books = books;
        this.markets = markets;
        this.reportedLines = reportedLines;
        this.terms = terms;
        this.journal = journal;
        this.trail = trail;
        this.handover = handover;
        this.clock = clock;
    }

    /** Books everything that was not attributed, under a run that has begun. */
    void attribute(long id) {
        ledger.lock();
        Instant knownAt = clock.instant();
        List<RevenueLine> lines = reportedLines.unattributed(knownAt);
        journal.progress(id, Run.Stage.ATTRIBUTING, 0, lines.size());
        Ledger.Appender appender = ledger.appender(id);
        byAgreement(lines).forEach((agreement, its) -> attribute(id, agreement, its, knownAt, appender));
        journal.progress(id, Run.Stage.BOOKING, lines.size(), lines.size());
        appender.flush();
        runs.finish(id, knownAt, clock.instant(), lines.size(), appender);
        trail.record("attribution.run", "run " + id, lines.size() + " lines, " + appender.shares() + " shares");
    }

    /** The lines by the agreement that shares their vendor's revenue; one without lines may still owe fees. */
    private Map<PartnershipAgreement, List<RevenueLine>> byAgreement(List<RevenueLine> lines) {
        Map<OrganizationId, List<RevenueLine>> byVendor = lines.stream()
                .collect(Collectors.groupingBy(line -> line.route().vendor(), TreeMap::new, Collectors.toList()));
        Map<PartnershipAgreement, List<RevenueLine>> byAgreement = new LinkedHashMap<>();
        // an agreement may share the revenue of both its parties
        byVendor.forEach((vendor, its) -> byAgreement
                .computeIfAbsent(terms.of(vendor), _ -> new ArrayList<>())
                .addAll(its));
        terms.sharing().forEach(agreement -> byAgreement.putIfAbsent(agreement, List.of()));
        return byAgreement;
    }

    private void attribute(
            long id,
            PartnershipAgreement agreement,
            List<RevenueLine> lines,
            Instant knownAt,
            Ledger.Appender appender) {
        boolean replaces = lines.stream().anyMatch(line -> line.replaces().isPresent());
        if (replaces && books.hasAttributed(agreement.id(), lines)) {
            again(id, agreement, lines, knownAt, appender);
        } else {
            anew(id, agreement, lines, knownAt, appender);
        }
    }

    private void anew(
            long id,
            PartnershipAgreement agreement,
            List<RevenueLine> lines,
            Instant knownAt,
            Ledger.Appender appender) {
        ClauseBalances balances = ledger.lockBalances(agreement.id());
        AttributionEngine engine = new AttributionEngine(
                agreement, markets.of(lines, knownAt), knownAt, new Booking(Map.of(), periods.firstOpen()));
        handover.run(
                ready -> {
                    Bookings.Gathering gathering = new Bookings.Gathering(id, ready);
                    engine.attribute(lines, balances, gathering);
                    gathering.flush();
                },
                reporting(id, lines.size(), appender));
        feeDays(agreement, knownAt).ifPresent(days -> {
            engine.fees(days.startInclusive(), days.endExclusive().minusDays(1), balances)
                    .forEach(appender);
            ledger.bookedFees(id, agreement.id(), days);
        });
        ledger.store(agreement.id(), balances);
    }

    private void again(
            long id,
            PartnershipAgreement agreement,
            List<RevenueLine> lines,
            Instant knownAt,
            Ledger.Appender appender) {
        ledger.lockBalances(agreement.id());
        Optional<DateRange> days = feeDays(agreement, knownAt);
        Restatement restatement = Restatement.of(
                books.with(agreement, new BookedLines(id, lines, days), knownAt, periods.firstOpen()),
                new Knowledge(agreement, markets.of(lines, knownAt), knownAt),
                Order.KEPT);
        restatement.reversals().forEach(appender);
        restatement.bookings().forEach(appender);
        days.ifPresent(booked -> ledger.bookedFees(id, agreement.id(), booked));
        ledger.store(agreement.id(), restatement.balances());
    }

    /** The days whose fees are due: from where the last run ended through the day of this one. */
    private Optional<DateRange> feeDays(PartnershipAgreement agreement, Instant knownAt) {
        LocalDate end = LocalDate.ofInstant(knownAt, agreement.zone()).plusDays(1);
        LocalDate first = agreement.revisions().stream()
                .map(revision -> revision.validity().startInclusive())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate from = ledger.feesDueFrom(agreement.id()).orElse(first);
        return from.isBefore(end) ? Optional.of(new DateRange(from, end)) : Optional.empty();
    }

    private Consumer<Bookings> reporting(long id, int lines, Ledger.Appender appender) {
        int[] done = {0};
        return bookings -> {
            appender.append(bookings);
            int before = done[0];
            done[0] += bookings.lines();
            if (done[0] / LINES_BETWEEN_REPORTS > before / LINES_BETWEEN_REPORTS) {
                journal.progress(id, Run.Stage.ATTRIBUTING, Math.min(done[0], lines), lines);
            }
        };
    }
}
