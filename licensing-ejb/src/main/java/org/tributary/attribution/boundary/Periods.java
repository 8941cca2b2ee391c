package org.tributary.attribution.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.attribution.Period;
import org.tributary.attribution.control.Ledger;
import org.tributary.attribution.control.PeriodRows;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;

/** Closes the months of the ledger, for ever. What is booked later for a closed month is booked in the first open one. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class Periods {

    @Inject
    PeriodRows periods;

    @Inject
    Ledger ledger;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    /** The months with postings, and the closed ones, oldest first. */
    public List<Period> list() {
        return periods.all();
    }

    /**
     * Closes a month, and with it every one before. A run under way is waited for.
     *
     * @throws AlreadyClosed if it is closed
     * @throws Refusal.Invalid if the month is not over
     */
    @RolesAllowed(Role.FINANCE)
    public Period close(YearMonth month) {
        ledger.lock();
        if (periods.lastClosed().filter(closed -> !month.isAfter(closed)).isPresent()) {
            throw new AlreadyClosed(month);
        }
        if (!month.isBefore(YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)))) {
            throw new Refusal.Invalid("period.not-over", "The month " + month + " is not over.");
        }
        String by = actor.require().username();
        periods.close(month, clock.instant(), by);
        trail.record("period.closed", month.toString(), "and every month before it");
        return new Period(month, Optional.of(new Period.Closing(clock.instant(), by)));
    }

    /** The month is closed. */
    public static final class AlreadyClosed extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyClosed(YearMonth month) {
            super(Kind.CONFLICT, "period.closed", "The month " + month + " is closed.");
        }
    }
}
