package org.tributary.terms.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.http.json.Fields;
import org.tributary.http.json.JsonDocument;
import org.tributary.terms.AgreementId;
import org.tributary.terms.Revision;

/** Reads what is drafted and edited. */
public final class DraftReader {

    private static final String BEFORE_PUBLICATION = "1970-01-01T00:00:00Z";

    private DraftReader() {}

    /** A new draft. */
    public record Drafted(AgreementId agreement, Revision revision) {}

    /** Another document for a draft, and the version that was read. */
    public record Edited(int version, Revision revision) {}

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

    /** A draft need not say when it was recorded: publication does. */
    private static JsonDocument unrecorded(JsonDocument document) {
        JsonNode revision = document.root().path("revision");
        if (revision instanceof ObjectNode object && !object.has("recordedAt")) {
            object.put("recordedAt", BEFORE_PUBLICATION);
        }
        return document;
    }
}
