package org.tributary.deal.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.channel.KnownNames;
import org.tributary.channel.boundary.Directory;
import org.tributary.database.Database;
import org.tributary.deal.RecordedPolicy;
import org.tributary.deal.RegistrationPolicy;
import org.tributary.deal.control.DealCaller;
import org.tributary.deal.control.PolicyRows;
import org.tributary.identity.Role;

/** By which rules deals are registered. The vendor's alone: it names house accounts and territories. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class RegistrationPolicies {

    @Inject
    PolicyRows policies;

    @Inject
    Directory directory;

    @Inject
    DealCaller caller;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** All that were recorded by an instant, by their first day. */
    public List<RecordedPolicy> list(Instant knownAt) {
        return policies.all().stream()
                .filter(one -> !one.recordedAt().isAfter(knownAt))
                .toList();
    }

    /** The rules of a day, as known at an instant. */
    public RegistrationPolicy inForce(LocalDate day, Instant knownAt) {
        return RecordedPolicy.inForce(policies.all(), day, knownAt);
    }

    /**
     * Records rules that hold from their day on, as known from now on. A repeat of the latest of that day adds nothing.
     *
     * @throws Refusal.Invalid with every partner and customer that is not known
     */
    @RolesAllowed({Role.SALES_OPS, Role.ADMIN})
    public RecordedPolicy record(RegistrationPolicy policy) {
        refuseUnlessKnown(policy);
        database.lock("tributary.registration-policy");
        Optional<RecordedPolicy> latest = policies.all().stream()
                .filter(one -> one.policy().from().equals(policy.from()))
                .reduce((_, later) -> later)
                .filter(one -> one.policy().equals(policy));
        return latest.orElseGet(() -> add(policy));
    }

    private void refuseUnlessKnown(RegistrationPolicy policy) {
        Refusal.Faults faults = new Refusal.Faults();
        KnownNames known = directory.known();
        for (int i = 0; i < policy.territories().size(); i++) {
            known.check(policy.territories().get(i).partner(), "/policy/territories/" + i + "/partner", faults);
        }
        for (int i = 0; i < policy.houseAccounts().size(); i++) {
            known.check(policy.houseAccounts().get(i).customer(), "/policy/houseAccounts/" + i + "/customer", faults);
        }
        faults.refuseIfAny("registration-policy.invalid");
    }

    private RecordedPolicy add(RegistrationPolicy policy) {
        RecordedPolicy recorded = new RecordedPolicy(policy, clock.instant(), caller.username());
        policies.add(recorded);
        trail.record(
                "registration-policy.recorded",
                policy.from().toString(),
                policy.protectionDays() + " days, " + policy.houseAccounts().size() + " house accounts, "
                        + policy.tieBreak());
        return recorded;
    }
}
