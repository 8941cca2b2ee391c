package org.tributary.approval.request;

import java.util.Optional;
import java.util.Set;
import org.tributary.identity.Role;

/**
 * One yes that is needed.
 *
 * @param role who gives it: one of {@link #DECIDING}
 * @param escalation empty where nobody else may step in
 */
public record ApprovalStep(String role, Optional<Escalation> escalation) {

    /** The roles that decide. An administrator runs the platform and decides on no money. */
    public static final Set<String> DECIDING = Set.of(Role.SALES_OPS, Role.APPROVER, Role.FINANCE);

    /**
     * Who may step in where a step waits for long.
     *
     * @param afterHours since it became due, 1 at least
     * @param to a role that decides, besides the step's own
     */
    public record Escalation(int afterHours, String to) {}

    /** Never escalated. */
    public static ApprovalStep by(String role) {
        return new ApprovalStep(role, Optional.empty());
    }

    /** Of two that ask for the same role the one that escalates first. */
    ApprovalStep orSooner(ApprovalStep other) {
        int own = escalation.map(Escalation::afterHours).orElse(Integer.MAX_VALUE);
        return other.escalation.filter(its -> its.afterHours() < own).isPresent() ? other : this;
    }
}
