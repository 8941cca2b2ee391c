package org.tributary.usage.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.offering.boundary.Subscriptions;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageName;
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
     * Keeps records, all or none. A repeat adds nothing.
     *
     * @param reported their instants of arrival do not matter: it is now
     * @throws Refusal.Invalid with every subscription that is not known, and every record that replaces none
     * @throws Conflict with every key that stands for other content
     */
    public Receipt report(List<ReportedUsage> reported) {
        database.lock("tributary.usage");
        Instant now = clock.instant();
        Map<UsageKey, ReportedUsage> first = new LinkedHashMap<>();
        reported.forEach(one -> first.putIfAbsent(one.key(), one.arrived(now)));
        refuseUnlessSound(reported, first);
        Set<UsageKey> added = new HashSet<>(usage.add(List.copyOf(first.values())));
        refuseConflicts(reported, first, added);
        if (!added.isEmpty()) {
            trail.record("usage.reported", "usage", added.size() + " records");
        }
        return new Receipt(added.size(), reported.size() - added.size());
    }

    /** What it is about must be there: the subscription, and the record that is replaced. */
    private void refuseUnlessSound(List<ReportedUsage> reported, Map<UsageKey, ReportedUsage> here) {
        Refusal.Faults faults = new Refusal.Faults();
        Map<SubscriptionId, Boolean> known = new HashMap<>();
        for (int i = 0; i < reported.size(); i++) {
            ReportedUsage one = reported.get(i);
            String at = "/records/" + i;
            faults.require(
                    known.computeIfAbsent(one.subscription(), subscriptions::isKnown),
                    "subscription.unknown",
                    at + "/subject",
                    "There is no subscription " + one.subscription() + ".");
            one.replaces()
                    .map(id -> new UsageKey(one.key().source(), id))
                    .filter(other ->
                            !here.containsKey(other) && usage.find(other).isEmpty())
                    .ifPresent(other -> faults.add(
                            "usage.replaces",
                            at + "/data/replaces",
                            one.key() + " replaces " + other + ", which is not there."));
        }
        faults.refuseIfAny("usage.invalid");
    }

    private void refuseConflicts(
            List<ReportedUsage> reported, Map<UsageKey, ReportedUsage> first, Set<UsageKey> added) {
        List<Refusal.Fault> conflicts = new ArrayList<>();
        for (int i = 0; i < reported.size(); i++) {
            ReportedUsage one = reported.get(i);
            Optional<ReportedUsage> kept =
                    added.contains(one.key()) ? Optional.ofNullable(first.get(one.key())) : usage.find(one.key());
            if (!kept.orElseThrow().saysTheSame(one)) {
                conflicts.add(new Refusal.Fault(
                        "usage.conflict",
                        "/records/" + i,
                        "The record " + one.key() + " is known with other content."));
            }
        }
        if (!conflicts.isEmpty()) {
            throw new Conflict(conflicts);
        }
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
    public List<UsageName> names() {
        return usage.names();
    }

    /** A key is known with other content. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        Conflict(List<Fault> faults) {
            super(Kind.CONFLICT, "usage.conflict", "A record is known with other content.", faults);
        }
    }
}
