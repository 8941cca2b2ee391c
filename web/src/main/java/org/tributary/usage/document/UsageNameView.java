package org.tributary.usage.document;

import java.time.Instant;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.usage.UsageName;

/** What a source's name means. */
public record UsageNameView(String source, String kind, String reported, String means, String recordedAt) {

    /** The view of a name. */
    public static UsageNameView of(UsageName name) {
        return new UsageNameView(
                name.source(),
                name.kind().name(),
                name.reported(),
                name.means(),
                name.recordedAt().toString());
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static UsageName read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<String> source = fields.text("source", Forms.words(200));
        Optional<UsageName.Kind> kind = fields.text("kind", Forms.oneOf(UsageName.Kind.class));
        Optional<String> reported = fields.text("reported", Forms.words(200));
        Optional<String> means = fields.text("means", Forms.words(60));
        Optional<UsageName> read = fields.end(() -> new UsageName(
                source.orElseThrow(), kind.orElseThrow(), reported.orElseThrow(), means.orElseThrow(), Instant.EPOCH));
        document.faults().refuseIfAny("usage-name.invalid");
        return read.orElseThrow();
    }
}
