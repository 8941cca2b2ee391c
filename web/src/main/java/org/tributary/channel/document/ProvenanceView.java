package org.tributary.channel.document;

import java.util.Optional;
import org.tributary.channel.Provenance;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;

/** Where a figure or term comes from, and how certain it is. */
public record ProvenanceView(String tag, String source) {

    /** The view of a provenance. */
    public static ProvenanceView of(Provenance provenance) {
        return new ProvenanceView(provenance.tag().name(), provenance.source());
    }

    /** Reads one. */
    public static Optional<Provenance> read(Fields fields) {
        Optional<Provenance.Tag> tag = fields.text("tag", Forms.oneOf(Provenance.Tag.class));
        Optional<String> source = fields.text("source", Forms.words(500));
        return fields.end(() -> new Provenance(tag.orElseThrow(), source.orElseThrow()));
    }
}
