package org.tributary.quote.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.channel.KnownNames;
import org.tributary.channel.boundary.Directory;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.quote.DiscountFloors;
import org.tributary.quote.RecordedFloors;
import org.tributary.quote.control.FloorRows;

/** How deep a discount each role may quote. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class DiscountPolicies {

    private static final Set<String> QUOTING = Set.of(Role.SALES_OPS, Role.FINANCE, Role.ADMIN);

    @Inject
    FloorRows floors;

    @Inject
    Directory directory;

    @Inject
    Database database;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** All that were recorded, by their first day. */
    public List<RecordedFloors> list() {
        return floors.all();
    }

    /**
     * Records floors that hold from their day on. A repeat of the latest of that day adds nothing.
     *
     * @throws Refusal.Invalid with every product that is not known, and every role that quotes nothing
     */
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    public RecordedFloors record(DiscountFloors fresh) {
        refuseUnlessKnown(fresh);
        database.lock("tributary.discount-floors");
        Optional<RecordedFloors> latest = floors.all().stream()
                .filter(one -> one.floors().from().equals(fresh.from()))
                .reduce((_, later) -> later)
                .filter(one -> one.floors().equals(fresh));
        return latest.orElseGet(() -> add(fresh));
    }

    private void refuseUnlessKnown(DiscountFloors fresh) {
        Refusal.Faults faults = new Refusal.Faults();
        KnownNames known = directory.known();
        for (int i = 0; i < fresh.floors().size(); i++) {
            DiscountFloors.Floor floor = fresh.floors().get(i);
            String at = "/policy/floors/" + i;
            faults.require(
                    QUOTING.contains(floor.role()),
                    "discount-floor.role",
                    at + "/role",
                    "The roles that quote are sales-ops, finance and admin.");
            floor.product().ifPresent(product -> known.check(product, at + "/product", faults));
        }
        faults.refuseIfAny("discount-floors.invalid");
    }

    private RecordedFloors add(DiscountFloors fresh) {
        RecordedFloors recorded =
                new RecordedFloors(fresh, clock.instant(), actor.require().username());
        floors.add(recorded);
        trail.record(
                "discount-floors.recorded",
                fresh.from().toString(),
                fresh.floors().size() + " floors");
        return recorded;
    }
}
