package org.tributary.attribution.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.attribution.control.CoSellRows;
import org.tributary.attribution.cosell.CoSellCredit;
import org.tributary.attribution.cosell.CoSellReport;
import org.tributary.attribution.cosell.RecordedCredit;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.boundary.ReportedLines;
import org.tributary.channel.KnownNames;
import org.tributary.channel.boundary.Directory;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;

/** Who is credited with sales that several brought about: reporting alone, no share and no posting follows. For the vendor's staff only. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class CoSellCredits {

    @Inject
    CoSellRows credits;

    @Inject
    ReportedLines lines;

    @Inject
    Directory directory;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    /**
     * What each party was credited with.
     *
     * @param from sales invoiced on this day and later count
     * @param to exclusive
     * @param knownAt credits recorded by this instant count, unless a line recorded by it replaces the sale
     */
    public CoSellReport report(Optional<LocalDate> from, Optional<LocalDate> to, Instant knownAt) {
        return CoSellReport.of(credits.known(from, to, knownAt).stream()
                .map(RecordedCredit::credit)
                .toList());
    }

    /**
     * Records who is credited with a line, as known from now on. A repeat adds nothing and returns the first.
     *
     * @param parts in the order in which odd minor units go
     * @throws Refusal.Invalid with all faults, if the line or a party is unknown, or the parts do not add up
     * @throws Conflict if the line was credited otherwise
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN})
    public RecordedCredit record(LineKey key, List<CoSellCredit.Part> parts) {
        CoSellCredit credit = CoSellCredit.of(sound(key, parts), parts);
        RecordedCredit fresh =
                new RecordedCredit(credit, clock.instant(), actor.require().username());
        if (!credits.add(fresh)) {
            return credits.find(key)
                    .filter(first -> first.credit().equals(credit))
                    .orElseThrow(() -> new Conflict(key));
        }
        trail.record("co-sell.credited", key.toString(), credit.price() + " to " + parts.size() + " parties");
        return fresh;
    }

    /** The line, if the whole document is sound. */
    private RevenueLine sound(LineKey key, List<CoSellCredit.Part> parts) {
        Optional<RevenueLine> line = lines.find(key);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(line.isPresent(), "cosell.unknown-line", "/line", "There is no line " + key + ".");
        KnownNames known = directory.known();
        for (int part = 0; part < parts.size(); part++) {
            known.check(parts.get(part).party(), "/parts/" + part + "/party", faults);
        }
        CoSellCredit.check(parts, faults);
        faults.refuseIfAny("cosell.invalid");
        return line.orElseThrow();
    }

    /** The line was credited otherwise. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        Conflict(LineKey key) {
            super(Kind.CONFLICT, "cosell.conflict", "The line " + key + " was credited in other parts.");
        }
    }
}
