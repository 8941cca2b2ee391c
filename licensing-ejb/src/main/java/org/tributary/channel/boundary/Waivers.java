package org.tributary.channel.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.channel.KnownNames;
import org.tributary.channel.Waiver;
import org.tributary.channel.control.WaiverRows;
import org.tributary.database.Database;
import org.tributary.identity.Role;

/** What hosts with a first right said of products: told to the vendor, and seen by the vendor alone. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM})
public class Waivers {

    @Inject
    WaiverRows waivers;

    @Inject
    Directory directory;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** All waivers, by their day. */
    public List<Waiver> list() {
        return waivers.all();
    }

    /**
     * Records what a host said as known from now on, whatever the document says of that. A repeat adds nothing and returns the first.
     *
     * @throws Refusal.Invalid with all faults, if the product or the host is unknown
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN})
    public Waiver record(Waiver waiver) {
        Refusal.Faults faults = new Refusal.Faults();
        KnownNames known = directory.known();
        known.check(waiver.product(), "/product", faults);
        known.check(waiver.grantedBy(), "/grantedBy", faults);
        faults.refuseIfAny("waiver.invalid");
        database.lock("tributary.reference-data");
        Waiver fresh = knownFrom(waiver, clock.instant());
        return repeated(fresh).orElseGet(() -> add(fresh));
    }

    /** Adds waivers as they are. */
    @RolesAllowed(Role.ADMIN)
    public void register(List<Waiver> fresh) {
        waivers.add(fresh);
    }

    private Optional<Waiver> repeated(Waiver fresh) {
        return waivers.all().stream()
                .filter(waiver -> knownFrom(waiver, fresh.recordedAt()).equals(fresh))
                .findFirst();
    }

    private Waiver add(Waiver fresh) {
        waivers.add(List.of(fresh));
        trail.record(
                "waiver.recorded",
                fresh.product().value(),
                fresh.grantedBy() + ": cannot " + fresh.cannot() + ", declines " + fresh.declines() + ", from "
                        + fresh.from());
        return fresh;
    }

    private static Waiver knownFrom(Waiver waiver, Instant recordedAt) {
        return new Waiver(
                waiver.product(),
                waiver.grantedBy(),
                waiver.cannot(),
                waiver.declines(),
                waiver.publication(),
                waiver.from(),
                recordedAt,
                waiver.provenance());
    }
}
