package org.tributary.channel.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.channel.Permission;
import org.tributary.channel.Provenance;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;

/** One cell of the permission matrix. The document's word {@code case} is none that Java can use. */
public record PermissionView(
        @JsonProperty("case") String offer,
        String regime,
        String verdict,
        @Nullable String note,
        @Nullable ProvenanceView provenance) {

    /** The view of a permission. */
    public static PermissionView of(Permission permission) {
        return new PermissionView(
                permission.offer(),
                permission.regime(),
                permission.verdict().name(),
                permission.note().orElse(null),
                permission.provenance().map(ProvenanceView::of).orElse(null));
    }

    /** Reads one. */
    public static Optional<Permission> read(Fields fields) {
        Optional<String> offer = fields.text("case", Forms.words(300));
        Optional<String> regime = fields.text("regime", Forms.words(40));
        Optional<Permission.Verdict> verdict = fields.text("verdict", Forms.oneOf(Permission.Verdict.class));
        Optional<String> note = fields.optionalText("note", Forms.words(500));
        Optional<Provenance> provenance = fields.optionalObject("provenance", ProvenanceView::read);
        return fields.end(() ->
                new Permission(offer.orElseThrow(), regime.orElseThrow(), verdict.orElseThrow(), note, provenance));
    }
}
