package org.tributary.terms.document;

import java.util.Map;
import org.tributary.channel.document.ProvenanceView;
import org.tributary.document.DocumentWriter;
import org.tributary.terms.clause.Clause;

/** A clause: of which kind it is, the same read back in words, and its whole document. */
public record ClauseView(String id, String kind, String words, ProvenanceView provenance, Object document) {

    /** The view of a clause. */
    public static ClauseView of(Clause clause) {
        Object document = DocumentWriter.write(clause);
        return new ClauseView(
                clause.id().value(),
                kindOf(document),
                clause.inWords(),
                ProvenanceView.of(clause.provenance()),
                document);
    }

    /** Which kind a clause is, as its document says. */
    static String kindOf(Object document) {
        return String.valueOf(((Map<?, ?>) document).get("kind"));
    }
}
