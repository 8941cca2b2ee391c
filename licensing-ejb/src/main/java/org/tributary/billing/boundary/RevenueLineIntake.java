package org.tributary.billing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.billing.LineConflict;
import org.tributary.billing.LineFilter;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.SubmissionReceipt;
import org.tributary.billing.control.FxRateRows;
import org.tributary.billing.control.RevenueLines;
import org.tributary.billing.control.SubmissionChecks;
import org.tributary.channel.boundary.Directory;
import org.tributary.identity.Role;
import org.tributary.money.FxRates;
import org.tributary.terms.boundary.GoverningTerms;

/** Takes in what billing systems report, all of a document or none; a line counts once, however often it comes. */
@Stateless
@RolesAllowed({Role.BILLING_SYSTEM, Role.ADMIN, Role.FINANCE})
public class RevenueLineIntake {

    @Inject
    RevenueLines revenueLines;

    @Inject
    FxRateRows rates;

    @Inject
    Directory directory;

    @Inject
    GoverningTerms terms;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Records the lines that are not there yet; a line that is, with the same content, is a repeat. When they are recorded is for
     * the platform to say, whatever the lines say.
     *
     * @throws Refusal.Invalid with every fault of the document, pointers beginning {@code /lines/<index>}
     * @throws LineConflict with every line whose key stands for other content
     */
    public SubmissionReceipt submit(List<RevenueLine> lines) {
        Instant now = clock.instant();
        checks(lines, now).refuseUnlessSound(lines);
        Set<LineKey> appended = revenueLines.append(
                lines.stream().map(line -> line.recordedAt(now)).toList());
        refuseConflicts(lines, appended);
        if (!appended.isEmpty()) {
            trail.record("revenue-lines.submitted", lines.getFirst().key().source(), appended.size() + " lines");
        }
        return new SubmissionReceipt(appended.size(), lines.size() - appended.size());
    }

    /**
     * What {@link #submit} would refuse of these lines, without recording any: for a document whose other lines cannot be read,
     * so that all its faults are told at once.
     *
     * @throws Refusal.Invalid with every fault, pointers beginning {@code /lines/<index>}
     */
    public void check(List<RevenueLine> lines) {
        checks(lines, clock.instant()).refuseUnlessSound(lines);
    }

    /** @throws Refusal.NotFound if there is no such line */
    public RevenueLine require(LineKey key) {
        return revenueLines.find(key).orElseThrow(() -> new Refusal.NotFound("revenue-line"));
    }

    /** The lines a question is about, by key; only those whose route the caller is on. */
    @RolesAllowed({Role.BILLING_SYSTEM, Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
    public List<RevenueLine> matching(LineFilter filter) {
        return revenueLines.matching(filter);
    }

    private SubmissionChecks checks(List<RevenueLine> lines, Instant now) {
        List<LineKey> corrected =
                lines.stream().flatMap(line -> line.corrects().stream()).toList();
        return new SubmissionChecks(
                directory.known(),
                revenueLines.taken(corrected),
                revenueLines.replaced(corrected),
                terms::of,
                new FxRates(rates.all()),
                now);
    }

    private void refuseConflicts(List<RevenueLine> lines, Set<LineKey> appended) {
        List<LineKey> before = lines.stream()
                .map(RevenueLine::key)
                .filter(key -> !appended.contains(key))
                .toList();
        Map<LineKey, RevenueLine> recorded = revenueLines.find(before);
        List<Refusal.Fault> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            RevenueLine earlier = recorded.get(lines.get(i).key());
            if (earlier != null && !lines.get(i).sameContentAs(earlier)) {
                faults.add(new Refusal.Fault(
                        "billing.line-conflict",
                        "/lines/" + i,
                        "The line " + earlier.key() + " was recorded with other content."));
            }
        }
        if (!faults.isEmpty()) {
            throw new LineConflict(faults);
        }
    }
}
