package org.tributary.approval.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.RequestId;
import org.tributary.database.Outcome;

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

        static OutcomeView of(Outcome<RequestId, ApprovalRequest> outcome, Instant now) {
            return new OutcomeView(
                    outcome.id().toString(),
                    outcome.done().map(request -> request.stateAt(now).name()).orElse(null),
                    outcome.done().map(ApprovalRequest::version).orElse(null),
                    outcome.done()
                            .flatMap(ApprovalRequest::current)
                            .map(current -> current.step().role())
                            .orElse(null),
                    outcome.refused().map(Refusal.Fault::code).orElse(null),
                    outcome.refused().map(Refusal.Fault::message).orElse(null));
        }
    }

    /** The view of some outcomes. */
    public static ApprovalOutcomesView of(
            boolean dryRun, List<Outcome<RequestId, ApprovalRequest>> outcomes, Instant now) {
        return new ApprovalOutcomesView(
                dryRun,
                outcomes.stream().map(outcome -> OutcomeView.of(outcome, now)).toList());
    }
}
