package org.tributary.channel.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.channel.KnownNames;
import org.tributary.channel.Launch;
import org.tributary.channel.control.LaunchRows;
import org.tributary.database.Database;
import org.tributary.identity.Role;

/** When products became available at hosts: the vendor's own knowledge, on which first-ship clauses are decided. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM})
public class Launches {

    @Inject
    LaunchRows launches;

    @Inject
    Directory directory;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** All launches, by their day. */
    public List<Launch> list() {
        return launches.all();
    }

    /**
     * Records a launch as known from now on, whatever the document says of that. A repeat adds nothing and returns the first.
     *
     * @throws Refusal.Invalid with all faults, if the product or the host is unknown
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN})
    public Launch record(Launch launch) {
        Refusal.Faults faults = new Refusal.Faults();
        KnownNames known = directory.known();
        known.check(launch.product(), "/product", faults);
        known.check(launch.host(), "/host", faults);
        faults.refuseIfAny("launch.invalid");
        database.lock("tributary.reference-data");
        Launch fresh = new Launch(launch.product(), launch.host(), launch.on(), clock.instant(), launch.provenance());
        return repeated(fresh).orElseGet(() -> add(fresh));
    }

    /** Adds launches as they are. */
    @RolesAllowed(Role.ADMIN)
    public void register(List<Launch> fresh) {
        launches.add(fresh);
    }

    private Optional<Launch> repeated(Launch fresh) {
        return launches.all().stream()
                .filter(launch -> launch.product().equals(fresh.product())
                        && launch.host().equals(fresh.host())
                        && launch.on().equals(fresh.on())
                        && launch.provenance().equals(fresh.provenance()))
                .findFirst();
    }

    private Launch add(Launch fresh) {
        launches.add(List.of(fresh));
        trail.record("launch.recorded", fresh.product().value(), "at " + fresh.host() + " on " + fresh.on());
        return fresh;
    }
}
