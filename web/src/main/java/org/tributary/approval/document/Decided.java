package org.tributary.approval.document;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.approval.Step;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;

/** A step of a draft, and the version that was read. */
public record Decided(Step step, int version, Optional<String> comment) {

    private static final Set<Step> DECISIONS =
            EnumSet.of(Step.SUBMIT, Step.APPROVE, Step.REJECT, Step.PUBLISH, Step.WITHDRAW);

    /** @throws Refusal.Invalid with every fault of the document */
    public static Decided read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<Step> step = fields.text("step", Decided::decision);
        Optional<Integer> version = fields.whole("version", 1);
        Optional<String> comment = fields.optionalText("comment", Forms.words(500));
        Optional<Decided> decided = fields.end(() -> new Decided(step.orElseThrow(), version.orElseThrow(), comment));
        document.faults().refuseIfAny("draft.invalid");
        return decided.orElseThrow();
    }

    private static Step decision(String text) {
        Step step = Forms.oneOf(Step.class).apply(text);
        if (!DECISIONS.contains(step)) {
            throw new Refusal.Invalid("field.value", "One of SUBMIT, APPROVE, REJECT, PUBLISH, WITHDRAW.");
        }
        return step;
    }
}
