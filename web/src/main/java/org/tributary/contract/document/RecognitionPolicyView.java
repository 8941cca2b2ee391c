package org.tributary.contract.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.contract.recognition.RecognitionPolicy;
import org.tributary.contract.recognition.RecognitionRules;
import org.tributary.contract.recognition.RecordedRecognitionPolicy;
import org.tributary.document.DocumentWriter;
import org.tributary.http.json.Fields;
import org.tributary.http.json.JsonDocument;

/** Rules of recognition as they were recorded, which version they are, and who confirmed them. */
public record RecognitionPolicyView(
        int number,
        @Nullable Integer version,
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
    public record ListView(Object inForce, List<RecognitionPolicyView> items) {

        /** The view of a list. */
        public static ListView of(
                RecognitionPolicy inForce,
                List<RecordedRecognitionPolicy> recorded,
                Predicate<RecordedRecognitionPolicy> confirmable) {
            return new ListView(
                    DocumentWriter.write(inForce),
                    recorded.stream()
                            .map(one -> RecognitionPolicyView.of(one, confirmable.test(one)))
                            .toList());
        }
    }

    /** The view of recorded rules. */
    public static RecognitionPolicyView of(RecordedRecognitionPolicy recorded, boolean confirmable) {
        Optional<RecordedRecognitionPolicy.Confirmation> confirmed = recorded.confirmed();
        return new RecognitionPolicyView(
                recorded.number(),
                confirmed.map(RecordedRecognitionPolicy.Confirmation::version).orElse(null),
                DocumentWriter.write(recorded.rules()),
                recorded.by().username(),
                recorded.recordedAt().toString(),
                confirmed.map(one -> one.by().username()).orElse(null),
                confirmed.map(one -> one.at().toString()).orElse(null),
                confirmable);
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static RecognitionRules read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<RecognitionRules> policy = fields.record("policy", RecognitionRules.class);
        Optional<RecognitionRules> read = fields.end(policy::orElseThrow);
        document.faults().refuseIfAny("recognition-policy.invalid");
        return read.orElseThrow();
    }
}
