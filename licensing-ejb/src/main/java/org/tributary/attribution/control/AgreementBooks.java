package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tributary.attribution.restatement.BookedLines;
import org.tributary.attribution.restatement.Books;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.boundary.ReportedLines;
import org.tributary.database.Database;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.time.DateRange;

/** What the ledger holds of an agreement, in the places in which caps and bands saw it. */
@Dependent
public class AgreementBooks {

    private final Ledger ledger;
    private final ReportedLines lines;
    private final Database database;

    @Inject
    public AgreementBooks(Ledger ledger, ReportedLines lines, Database database) {
        this.ledger = ledger;
        this.lines = lines;
        this.database = database;
    }

    /** Whether one of these lines replaces a line that was attributed. */
    public boolean hasAttributed(AgreementId agreement, List<RevenueLine> fresh) {
        Map<LineKey, Long> runs = ledger.firstRuns(agreement);
        return fresh.stream().flatMap(line -> line.replaces().stream()).anyMatch(runs::containsKey);
    }

    /** The books with one more group that a run is about to book. */
    public Books with(PartnershipAgreement agreement, BookedLines fresh, Instant knownAt, YearMonth firstOpen) {
        Books books = of(agreement, knownAt, firstOpen);
        List<BookedLines> groups = new ArrayList<>(books.groups());
        groups.add(fresh);
        return new Books(groups, books.net(), books.bookings(), firstOpen);
    }

    /** The books as they stand: what a run attributed together stands together, and what was restated in the order earned as well. */
    public Books of(PartnershipAgreement agreement, Instant knownAt, YearMonth firstOpen) {
        Map<LineKey, Long> runs = ledger.firstRuns(agreement.id());
        long reordered = lastReordered(agreement.id());
        Map<Long, List<RevenueLine>> byRun = new TreeMap<>();
        for (OrganizationId vendor : agreement.parties()) {
            for (RevenueLine line : lines.ofVendor(vendor, knownAt)) {
                Long run = runs.get(line.key());
                if (run != null) {
                    byRun.computeIfAbsent(Math.max(run, reordered), _ -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        Map<Long, DateRange> fees = feesByGroup(agreement.id(), reordered);
        fees.keySet().forEach(run -> byRun.putIfAbsent(run, List.of()));
        List<BookedLines> groups = new ArrayList<>();
        byRun.forEach((run, its) -> groups.add(new BookedLines(run, its, Optional.ofNullable(fees.get(run)))));
        return new Books(groups, ledger.standing(agreement.id()), ledger.bookings(agreement.id()), firstOpen);
    }

    /** The days of fees by group; those of runs that were put together are, too: runs book days that follow each other. */
    private Map<Long, DateRange> feesByGroup(AgreementId agreement, long reordered) {
        Map<Long, DateRange> grouped = new HashMap<>();
        new TreeMap<>(ledger.feeDays(agreement))
                .forEach((run, days) -> grouped.merge(
                        Math.max(run, reordered),
                        days,
                        (earlier, later) -> new DateRange(earlier.startInclusive(), later.endExclusive())));
        return grouped;
    }

    /** The last run that put everything before it into the order earned; zero if none did. */
    private long lastReordered(AgreementId agreement) {
        return database.find(
                        "select coalesce(max(run_id), 0) as run from tributary.restatement where agreement = ? and ordering = 'EARNED'",
                        List.of(agreement.value()),
                        row -> row.number("run"))
                .orElse(0L);
    }
}
