package org.tributary.usage.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.offering.boundary.Subscriptions;
import org.tributary.usage.PlacedUsage;
import org.tributary.usage.UsageName;
import org.tributary.usage.control.UsageArrivals;
import org.tributary.usage.control.UsageRows;

/** Usage as its sources report it, and what their names mean. What has no price is kept all the same, and waits. */
@Stateless
@RolesAllowed({Role.BILLING_SYSTEM, Role.SALES_OPS, Role.FINANCE, Role.ADMIN})
public class UsageIntake {

    @Inject
    UsageRows usage;

    @Inject
    Subscriptions subscriptions;

    @Inject
    CurrentActor actor;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** How many records are new, and how many were there already. */
    public record Receipt(int accepted, int repeated) {}

    /**
     * Keeps records, all or none, as they are read: as many as there are. A repeat adds nothing.
     *
     * @param records their instants of arrival do not matter: it is now
     * @param faults what is wrong with those that cannot be read, noted while they are; what is found here is noted beside it
     * @throws Refusal.Invalid with every fault, every subscription that is not known, and every record that replaces none
     * @throws Conflict with every key that stands for other content
     */
    public Receipt report(Iterator<PlacedUsage> records, Refusal.Faults faults) {
        database.lock("tributary.usage");
        UsageArrivals arrivals = new UsageArrivals(usage, subscriptions::isKnown, clock.instant(), faults);
        records.forEachRemaining(arrivals::add);
        arrivals.end();
        faults.refuseIfAny("usage.invalid");
        if (!arrivals.conflicts().isEmpty()) {
            throw new Conflict(arrivals.conflicts());
        }
        if (arrivals.accepted() > 0) {
            trail.record("usage.reported", "usage", arrivals.accepted() + " records");
        }
        return new Receipt(arrivals.accepted(), arrivals.total() - arrivals.accepted());
    }

    /**
     * Records what a source's name means, from now on. A repeat adds nothing.
     *
     * @param name the instant that it says it was recorded does not matter: it is now
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN})
    public UsageName name(UsageName name) {
        database.lock("tributary.usage");
        UsageName fresh = new UsageName(name.source(), name.kind(), name.reported(), name.means(), clock.instant());
        return usage.names().stream()
                .filter(known -> known.source().equals(fresh.source())
                        && known.kind() == fresh.kind()
                        && known.reported().equals(fresh.reported()))
                .reduce((_, later) -> later)
                .filter(last -> last.means().equals(fresh.means()))
                .orElseGet(() -> add(fresh));
    }

    private UsageName add(UsageName fresh) {
        usage.add(fresh, actor.require().username());
        trail.record("usage.named", fresh.source() + " " + fresh.reported(), fresh.kind() + " means " + fresh.means());
        return fresh;
    }

    /** Every name that was ever recorded. */
    @RolesAllowed({Role.BILLING_SYSTEM, Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
    public List<UsageName> names() {
        return usage.names();
    }

    /** A key is known with other content. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        Conflict(Faults faults) {
            super(
                    Kind.CONFLICT,
                    "usage.conflict",
                    "Records are known with other content: " + faults.inWords() + ".",
                    faults.listed());
        }
    }
}
