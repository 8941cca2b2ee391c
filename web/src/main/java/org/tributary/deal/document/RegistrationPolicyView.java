package org.tributary.deal.document;

import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.deal.RecordedPolicy;
import org.tributary.deal.RegistrationPolicy;
import org.tributary.document.DocumentWriter;
import org.tributary.http.json.Fields;
import org.tributary.http.json.JsonDocument;

/** Rules of registration as they were recorded. */
public record RegistrationPolicyView(Object policy, String recordedAt, String recordedBy) {

    /**
     * All rules there are.
     *
     * @param inForce those of the day that was asked about
     */
    public record ListView(Object inForce, List<RegistrationPolicyView> items) {

        /** The view of a list. */
        public static ListView of(RegistrationPolicy inForce, List<RecordedPolicy> recorded) {
            return new ListView(
                    DocumentWriter.write(inForce),
                    recorded.stream().map(RegistrationPolicyView::of).toList());
        }
    }

    /** The view of recorded rules. */
    public static RegistrationPolicyView of(RecordedPolicy recorded) {
        return new RegistrationPolicyView(
                DocumentWriter.write(recorded.policy()), recorded.recordedAt().toString(), recorded.recordedBy());
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static RegistrationPolicy read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<RegistrationPolicy> policy = fields.record("policy", RegistrationPolicy.class);
        Optional<RegistrationPolicy> read = fields.end(policy::orElseThrow);
        document.faults().refuseIfAny("registration-policy.invalid");
        return read.orElseThrow();
    }
}
