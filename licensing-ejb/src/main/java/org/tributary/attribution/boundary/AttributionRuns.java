package org.tributary.attribution.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.CapPositions;
import org.tributary.attribution.Run;
import org.tributary.attribution.control.Ledger;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.boundary.ExchangeRates;
import org.tributary.billing.boundary.ReportedLines;
import org.tributary.channel.Channel;
import org.tributary.channel.boundary.Channels;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.money.FxRates;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.boundary.GoverningTerms;

/** Attributes revenue lines, each once: shares, postings, explanations and cap positions in one transaction, one run at a time. */
@Stateless
@RolesAllowed({Role.FINANCE, Role.ADMIN, Role.BILLING_SYSTEM})
public class AttributionRuns {

    @Inject
    Ledger ledger;

    @Inject
    ReportedLines reportedLines;

    @Inject
    ExchangeRates rates;

    @Inject
    Channels channels;

    @Inject
    GoverningTerms terms;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    /**
     * Attributes every line that was not; with nothing new the run has no lines.
     *
     * @throws GoverningTerms.None if no agreement governs a line's vendor
     * @throws GoverningTerms.Several if more than one does
     */
    public Run run() {
        Instant startedAt = clock.instant();
        ledger.lock();
        Instant knownAt = clock.instant();
        List<RevenueLine> lines = reportedLines.unattributed(knownAt);
        List<Attribution> attributions = attribute(lines, knownAt);
        Run run = finished(startedAt, knownAt, lines.size(), attributions);
        ledger.append(run, attributions);
        trail.record("attribution.run", "run " + run.id(), run.lines() + " lines, " + run.shares() + " shares");
        return run;
    }

    private List<Attribution> attribute(List<RevenueLine> lines, Instant knownAt) {
        Map<OrganizationId, List<RevenueLine>> byVendor = lines.stream()
                .collect(Collectors.groupingBy(line -> line.route().vendor(), TreeMap::new, Collectors.toList()));
        List<Attribution> attributions = new ArrayList<>();
        byVendor.forEach((vendor, its) -> attributions.addAll(attribute(terms.of(vendor), its, knownAt)));
        return attributions;
    }

    private List<Attribution> attribute(PartnershipAgreement agreement, List<RevenueLine> lines, Instant knownAt) {
        CapPositions caps = ledger.lockCaps(agreement.id());
        AttributionEngine engine = new AttributionEngine(
                agreement,
                channels.list().stream().collect(Collectors.toMap(Channel::code, Function.identity())),
                new FxRates(rates.list()),
                knownAt);
        List<Attribution> attributions = engine.attribute(lines, caps);
        ledger.store(agreement.id(), caps);
        return attributions;
    }

    private Run finished(Instant startedAt, Instant knownAt, int lines, List<Attribution> attributions) {
        int postings = attributions.stream()
                .mapToInt(attribution -> attribution.postings().size())
                .sum();
        String startedBy = actor.require().username();
        long id = ledger.nextRun();
        return new Run(id, startedAt, clock.instant(), knownAt, lines, attributions.size(), postings, startedBy);
    }

    /**
     * Runs, newest first.
     *
     * @param page from 1
     * @param size 1 to 200
     * @throws Refusal.Invalid with all faults, if page or size are out of range
     */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM})
    public RunPage list(int page, int size) {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(page >= 1 && page <= 1_000_000, "query.page", "/page", "Pages count from 1.");
        faults.require(size >= 1 && size <= 200, "query.size", "/size", "A page has 1 to 200 rows.");
        faults.refuseIfAny("query.invalid");
        return new RunPage(ledger.runs(page, size), page, size, ledger.countRuns());
    }

    /** @throws Refusal.NotFound if there is no such run */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM})
    public Run require(long id) {
        return ledger.findRun(id).orElseThrow(() -> new Refusal.NotFound("run"));
    }
}
