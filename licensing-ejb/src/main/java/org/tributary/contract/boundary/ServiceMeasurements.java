package org.tributary.contract.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.catalog.ProductId;
import org.tributary.channel.KnownNames;
import org.tributary.channel.boundary.Directory;
import org.tributary.contract.control.ServiceRows;
import org.tributary.contract.level.KeptMeasurement;
import org.tributary.contract.level.ServiceMeasurement;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;

/** Figures of services as the vendor's status system reports them, for every contract that promises them. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM})
public class ServiceMeasurements {

    @Inject
    ServiceRows service;

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

    /** How many figures are new, and how many were there already. */
    public record Receipt(int accepted, int repeated) {}

    /** A page of figures, and how many there are in all. */
    public record Page(List<KeptMeasurement> items, long total) {}

    /** Figures, the latest recorded first; of one product or month where that is asked for. */
    public Page list(Optional<ProductId> product, Optional<YearMonth> month, int page, int size) {
        return new Page(service.page(product, month, (page - 1) * size, size), service.count(product, month));
    }

    /**
     * Keeps figures, all or none. A repeat adds nothing; another figure of a metric and month takes the place of the one before.
     *
     * @param measurements their instants do not matter: it is now
     * @throws Refusal.Invalid with every fault, pointers beginning {@code /measurements/<index>}: a product that is not known, a month that has not
     *     ended in universal time, a key or a metric and month that stand twice
     * @throws Conflict with every key that stands for another figure
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN, Role.BILLING_SYSTEM})
    public Receipt report(List<ServiceMeasurement> measurements) {
        database.lock("tributary.service-measurements");
        Instant now = clock.instant();
        check(measurements, now);
        List<ServiceMeasurement> fresh = new ArrayList<>();
        Refusal.Faults conflicts = new Refusal.Faults();
        for (int i = 0; i < measurements.size(); i++) {
            ServiceMeasurement one = measurements.get(i).recorded(now);
            Optional<ServiceMeasurement> known = service.find(one.source(), one.id());
            conflicts.require(
                    known.map(one::sameContentAs).orElse(true),
                    "service-measurement.conflict",
                    "/measurements/" + i,
                    "The measurement " + one.source() + " " + one.id() + " is known with other content.");
            if (known.isEmpty()) {
                fresh.add(one);
            }
        }
        if (!conflicts.isEmpty()) {
            throw new Conflict(conflicts);
        }
        if (!fresh.isEmpty()) {
            service.add(fresh, actor.require().username());
            trail.record("service.measured", fresh.getFirst().month().toString(), fresh.size() + " figures");
        }
        return new Receipt(fresh.size(), measurements.size() - fresh.size());
    }

    /**
     * What {@link #report} would refuse of these figures, without recording any: for a document others of whose figures cannot be read.
     *
     * @throws Refusal.Invalid with every fault, pointers beginning {@code /measurements/<index>}
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN, Role.BILLING_SYSTEM})
    public void check(List<ServiceMeasurement> measurements) {
        check(measurements, clock.instant());
    }

    private void check(List<ServiceMeasurement> measurements, Instant now) {
        Refusal.Faults faults = new Refusal.Faults();
        KnownNames known = directory.known();
        YearMonth running = YearMonth.from(now.atZone(ZoneOffset.UTC));
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < measurements.size(); i++) {
            ServiceMeasurement one = measurements.get(i);
            String at = "/measurements/" + i;
            known.check(one.metric().product(), at + "/metric/product", faults);
            faults.require(
                    one.month().isBefore(running),
                    "service-measurement.month",
                    at + "/month",
                    "A month is measured after it has ended.");
            once(List.of(one.source(), one.id()), "The key", i, at + "/id", seen, faults);
            once(List.of(one.metric(), one.month()), "The figure of the month", i, at + "/month", seen, faults);
        }
        faults.refuseIfAny("service-measurements.invalid");
    }

    private static void once(
            Object what, String words, int index, String pointer, Map<Object, Integer> seen, Refusal.Faults faults) {
        Integer before = seen.putIfAbsent(what, index);
        faults.require(
                before == null,
                "service-measurement.repeated",
                pointer,
                words + " stands in the document before, at " + before + ".");
    }

    /** A key is known with another figure. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        Conflict(Faults faults) {
            super(
                    Kind.CONFLICT,
                    "service-measurement.conflict",
                    "Measurements are known with other content: " + faults.inWords() + ".",
                    faults.listed());
        }
    }
}
