package org.tributary.approval.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tributary.Refusal;
import org.tributary.approval.control.DelegationRows;
import org.tributary.approval.request.ApprovalRefused;
import org.tributary.approval.request.Delegation;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.idempotency.CallKey;
import org.tributary.idempotency.boundary.KeyedCalls;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.time.DateRange;

/** Who decides for whom while somebody is away. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class ApprovalDelegations {

    @Inject
    DelegationRows delegations;

    @Inject
    KeyedCalls calls;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Those whose days are not over, those that were revoked among them. */
    public List<Delegation> list() {
        return delegations.since(now().day());
    }

    /**
     * Lets another decide for the caller on some days.
     *
     * @param key under which a repeat returns the first
     * @param to a username
     * @throws Refusal.Invalid with all faults
     */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE})
    public Delegation give(Optional<CallKey> key, String to, DateRange days, String reason) {
        return calls.once(
                key,
                "approval-delegation",
                () -> add(Delegation.give(UUID.randomUUID(), actor.require(), to, days, reason, now())),
                delegation -> delegation.id().toString(),
                id -> delegations.find(UUID.fromString(id)).orElseThrow());
    }

    private Delegation add(Delegation delegation) {
        delegations.add(delegation);
        trail.record(
                "approval-delegation.given",
                delegation.id().toString(),
                delegation.from() + " to " + delegation.to() + ", "
                        + delegation.days().startInclusive() + " to "
                        + delegation.days().endExclusive() + ": " + delegation.reason());
        return delegation;
    }

    /**
     * Ends one before its days are over. A repeat changes nothing.
     *
     * @throws Refusal.NotFound if there is no such delegation
     * @throws ApprovalRefused if somebody else gave it
     */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE})
    public Delegation revoke(UUID id) {
        Delegation before =
                delegations.findForChange(id).orElseThrow(() -> new Refusal.NotFound("approval-delegation"));
        Delegation after = before.revoke(actor.require().account(), clock.instant());
        if (before.revoked().isEmpty()) {
            delegations.revoke(id, actor.require().account(), clock.instant());
            trail.record("approval-delegation.revoked", id.toString(), after.from() + " to " + after.to());
        }
        return after;
    }

    /** Whether the caller gave it. */
    public boolean isOwn(Delegation delegation) {
        return delegation.from().isSamePersonAs(actor.require().account());
    }

    private Delegation.Moment now() {
        return new Delegation.Moment(clock.instant());
    }
}
