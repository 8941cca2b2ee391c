package org.tributary.approval.document;

import java.util.List;
import org.tributary.approval.request.ApprovalStep;
import org.tributary.approval.request.Requirement;

/** Whose yes something would need, and why. */
public record NeededApprovalView(List<ApprovalView.ReasonView> reasons, List<String> roles, int expiresAfterHours) {

    /** The view of what a policy asks for. */
    public static NeededApprovalView of(Requirement requirement) {
        return new NeededApprovalView(
                requirement.reasons().stream().map(ApprovalView.ReasonView::of).toList(),
                requirement.steps().stream().map(ApprovalStep::role).toList(),
                requirement.expiresAfterHours());
    }
}
