package org.tributary.terms.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.approval.Step;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.terms.AgreementId;
import org.tributary.terms.Revision;

/** Reads what is drafted, edited and decided. */
public final class DraftReader {

    private static final String BEFORE_PUBLICATION = "1970-01-01T00:00:00Z";
    private static final Set<Step> DECISIONS =
            EnumSet.of(Step.SUBMIT, Step.APPROVE, Step.REJECT, Step.PUBLISH, Step.WITHDRAW);

    private DraftReader() {}

    /** A new draft. */
    public record Drafted(AgreementId agreement, Revision revision) {}

    /** Another document for a draft, and the version that was read. */
    public record Edited(int version, Revision revision) {}

    /** A step, and the version that was read. */
    public record Decided(Step step, int version, Optional<String> comment) {}

    /** @throws Refusal.Invalid with every fault of the document */
    public static Drafted drafted(JsonDocument document) {
        Fields fields = unrecorded(document).fields();
        Optional<AgreementId> agreement = fields.text("agreement", AgreementId::new);
        Optional<Revision> revision = fields.record("revision", Revision.class);
        Optional<Drafted> drafted = fields.end(() -> new Drafted(agreement.orElseThrow(), revision.orElseThrow()));
        document.faults().refuseIfAny("draft.invalid");
        return drafted.orElseThrow();
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static Edited edited(JsonDocument document) {
        Fields fields = unrecorded(document).fields();
        Optional<Integer> version = fields.whole("version", 1);
        Optional<Revision> revision = fields.record("revision", Revision.class);
        Optional<Edited> edited = fields.end(() -> new Edited(version.orElseThrow(), revision.orElseThrow()));
        document.faults().refuseIfAny("draft.invalid");
        return edited.orElseThrow();
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static Decided decided(JsonDocument document) {
        Fields fields = document.fields();
        Optional<Step> step = fields.text("step", DraftReader::decision);
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

    /** A draft need not say when it was recorded: publication does. */
    private static JsonDocument unrecorded(JsonDocument document) {
        JsonNode revision = document.root().path("revision");
        if (revision instanceof ObjectNode object && !object.has("recordedAt")) {
            object.put("recordedAt", BEFORE_PUBLICATION);
        }
        return document;
    }
}
