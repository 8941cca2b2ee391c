package org.tributary.approval.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.approval.control.ApprovalPolicyRows;
import org.tributary.approval.request.ApprovalPolicy;
import org.tributary.approval.request.ApprovalRefused;
import org.tributary.approval.request.RecordedApprovalPolicy;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.database.Database;
import org.tributary.identity.Account;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;

/** By which rules approvals are asked for. Who lowers a bar does not do so alone: a second person confirms every policy but the first. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class ApprovalPolicies {

    @Inject
    ApprovalPolicyRows policies;

    @Inject
    CurrentActor actor;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** All that were recorded by an instant, those that wait for a second person among them. */
    public List<RecordedApprovalPolicy> list(Instant knownAt) {
        return policies.all().stream()
                .filter(one -> !one.recordedAt().isAfter(knownAt))
                .toList();
    }

    /** The rules of a day, as known at an instant. */
    public ApprovalPolicy inForce(LocalDate day, Instant knownAt) {
        return RecordedApprovalPolicy.inForce(policies.all(), day, knownAt);
    }

    /** Whether the caller may confirm a policy: it waits, and somebody else recorded it. */
    public boolean isConfirmable(RecordedApprovalPolicy recorded) {
        return recorded.confirmed().isEmpty()
                && actor.require().hasAny(Role.FINANCE, Role.ADMIN)
                && !recorded.by().isSamePersonAs(actor.require().account());
    }

    /**
     * Records rules that hold from their day on, once a second person has confirmed them; the first ones hold at once. A repeat of the latest of that day
     * adds nothing.
     */
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    public RecordedApprovalPolicy record(ApprovalPolicy policy) {
        database.lock("tributary.approval-policy");
        List<RecordedApprovalPolicy> known = policies.all();
        return known.stream()
                .filter(one -> one.policy().from().equals(policy.from()))
                .reduce((_, later) -> later)
                .filter(one -> one.policy().equals(policy))
                .orElseGet(() -> add(policy, known.size() + 1));
    }

    private RecordedApprovalPolicy add(ApprovalPolicy policy, int number) {
        Account account = actor.require().account();
        Instant now = clock.instant();
        Optional<RecordedApprovalPolicy.Confirmation> confirmed =
                number == 1 ? Optional.of(new RecordedApprovalPolicy.Confirmation(account, now)) : Optional.empty();
        RecordedApprovalPolicy recorded = new RecordedApprovalPolicy(number, policy, account, now, confirmed);
        policies.add(recorded);
        trail.record(
                "approval-policy.recorded",
                Integer.toString(number),
                policy.rules().size() + " rules from " + policy.from());
        return recorded;
    }

    /**
     * A second person's yes: the rules hold from now on, on their days.
     *
     * @throws Refusal.NotFound if there is no such policy
     * @throws ApprovalRefused if it was confirmed before, or the caller recorded it
     */
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    public RecordedApprovalPolicy confirm(int number) {
        database.lock("tributary.approval-policy");
        RecordedApprovalPolicy confirmed = policies.all().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("approval-policy"))
                .confirm(actor.require().account(), clock.instant());
        policies.confirm(confirmed);
        trail.record("approval-policy.confirmed", Integer.toString(number), "recorded by " + confirmed.by());
        return confirmed;
    }
}
