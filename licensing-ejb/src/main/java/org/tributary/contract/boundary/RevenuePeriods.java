package org.tributary.contract.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.channel.boundary.Channels;
import org.tributary.contract.control.RecognitionPolicyRows;
import org.tributary.contract.control.RevenueEntryRows;
import org.tributary.contract.control.RevenuePeriodRows;
import org.tributary.contract.control.RevenuePosting;
import org.tributary.contract.recognition.VendorConsideration;
import org.tributary.contract.revenue.ClosingPreview;
import org.tributary.contract.revenue.RevenueCalendar;
import org.tributary.contract.revenue.RevenuePeriod;
import org.tributary.contract.revenue.RevenueRefused;
import org.tributary.contract.revenue.RevenueTally;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;

/** Closes the months of the revenue ledger, for ever: what of each contract is revenue by then is posted, and what was billed is taken in. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class RevenuePeriods {

    /** Held by whoever posts, and by whoever changes by which policy is posted. */
    static final String LOCK = "tributary.revenue";

    @Inject
    RevenuePeriodRows periods;

    @Inject
    RevenueEntryRows entries;

    @Inject
    RevenuePosting posting;

    @Inject
    RecognitionPolicyRows policies;

    @Inject
    Channels channels;

    @Inject
    Database database;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** The months that are closed, by month. */
    public List<RevenuePeriod> closed() {
        return periods.all();
    }

    /** Which months are closed and which is next. */
    public RevenueCalendar calendar() {
        return periods.calendar(clock.instant());
    }

    /**
     * What closing the next month would post as things stand, over or not. Nothing is posted; what would keep it open is told.
     *
     * @throws RevenueRefused if another month is next
     */
    public ClosingPreview preview(YearMonth month) {
        calendar().refuseUnlessNext(month);
        return counted(month, clock.instant(), Optional.empty()).preview();
    }

    /**
     * Closes the next month: all contracts known by now are gone through, and all of it is posted, or nothing. A repeat posts nothing and answers what the
     * first one did.
     *
     * @throws RevenueRefused if another month is next, it is not over, or the revenue of a contract cannot be told
     */
    @RolesAllowed(Role.FINANCE)
    public RevenuePeriod close(YearMonth month) {
        database.lock(LOCK);
        return periods.find(month).orElseGet(() -> post(month));
    }

    private RevenuePeriod post(YearMonth month) {
        calendar().refuseUnlessDue(month);
        Instant now = clock.instant();
        String by = actor.require().username();
        RevenueEntryRows.Posting fresh = entries.posting(now, by);
        RevenueTally tally = counted(month, now, Optional.of(fresh));
        tally.refuseIfAny();
        fresh.insert();
        ClosingPreview posted = tally.preview();
        RevenuePeriod period = new RevenuePeriod(
                month,
                Optional.of(new RevenuePeriod.Closing(now, by, posted.contracts(), posted.entries(), posted.items())));
        periods.close(period);
        trail.record(
                "revenue-period.closed",
                month.toString(),
                posted.entries() + " entries of " + posted.contracts() + " contracts");
        return period;
    }

    private RevenueTally counted(YearMonth month, Instant now, Optional<RevenueEntryRows.Posting> fresh) {
        return posting.each(
                month,
                VendorConsideration.of(channels.list()),
                policies.known(now),
                (contract, its) -> fresh.ifPresent(into -> into.add(contract, its)));
    }
}
