package org.tributary.approval.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.approval.request.ApprovalRequest;

/** What became of each of many requests, or would. */
public record ApprovalOutcomesView(boolean dryRun, List<OutcomeView> items) {

    /** One of them: as it is afterwards, or why it is refused. */
    public record OutcomeView(
            String id,
            @Nullable String state,
            @Nullable Integer version,
            @Nullable String waitsFor,
            @Nullable String code,
            @Nullable String message) {

        static OutcomeView of(ApprovalRequests.Outcome outcome, Instant now) {
            return new OutcomeView(
                    outcome.id().toString(),
                    outcome.request()
                            .map(request -> request.stateAt(now).name())
                            .orElse(null),
                    outcome.request().map(ApprovalRequest::version).orElse(null),
                    outcome.request()
                            .flatMap(ApprovalRequest::current)
                            .map(current -> current.step().role())
                            .orElse(null),
                    outcome.refused().map(Refusal.Fault::code).orElse(null),
                    outcome.refused().map(Refusal.Fault::message).orElse(null));
        }
    }

    /** The view of some outcomes. */
    public static ApprovalOutcomesView of(boolean dryRun, List<ApprovalRequests.Outcome> outcomes, Instant now) {
        return new ApprovalOutcomesView(
                dryRun,
                outcomes.stream().map(outcome -> OutcomeView.of(outcome, now)).toList());
    }
}
