package org.tributary.approval.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.approval.request.ApprovalPolicy;
import org.tributary.approval.request.RecordedApprovalPolicy;
import org.tributary.document.DocumentWriter;
import org.tributary.http.json.Fields;
import org.tributary.http.json.JsonDocument;

/** Rules of approval as they were recorded, and who confirmed them. */
public record ApprovalPolicyView(
        int number,
        Object policy,
        String recordedBy,
        String recordedAt,
        @Nullable String confirmedBy,
        @Nullable String confirmedAt,
        boolean confirmable) {

    /**
     * All rules there are.
     *
     * @param inForce those of the day that was asked about
     */
    public record ListView(Object inForce, List<ApprovalPolicyView> items) {

        /** The view of a list. */
        public static ListView of(
                ApprovalPolicy inForce,
                List<RecordedApprovalPolicy> recorded,
                Predicate<RecordedApprovalPolicy> confirmable) {
            return new ListView(
                    DocumentWriter.write(inForce),
                    recorded.stream()
                            .map(one -> ApprovalPolicyView.of(one, confirmable.test(one)))
                            .toList());
        }
    }

    /** The view of recorded rules. */
    public static ApprovalPolicyView of(RecordedApprovalPolicy recorded, boolean confirmable) {
        return new ApprovalPolicyView(
                recorded.number(),
                DocumentWriter.write(recorded.policy()),
                recorded.by().username(),
                recorded.recordedAt().toString(),
                recorded.confirmed().map(one -> one.by().username()).orElse(null),
                recorded.confirmed().map(one -> one.at().toString()).orElse(null),
                confirmable);
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static ApprovalPolicy read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<ApprovalPolicy> policy = fields.record("policy", ApprovalPolicy.class);
        Optional<ApprovalPolicy> read = fields.end(policy::orElseThrow);
        document.faults().refuseIfAny("approval-policy.invalid");
        return read.orElseThrow();
    }
}
