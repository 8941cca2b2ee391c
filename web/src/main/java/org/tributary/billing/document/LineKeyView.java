package org.tributary.billing.document;

import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.billing.LineKey;
import org.tributary.http.json.Fields;

/** The key of a revenue line. */
public record LineKeyView(String source, String document, String line, int version) {

    private static final LineKey PLACEHOLDER = new LineKey("x", "x", "x", 1);

    /** The view of a key. */
    public static LineKeyView of(LineKey key) {
        return new LineKeyView(key.source(), key.document(), key.line(), key.version());
    }

    /**
     * The key whose parts stand in an address; what can be no key is the key of nothing.
     *
     * @throws Refusal.NotFound if it can be none
     */
    public static LineKey inAddress(String source, String document, String line, String version) {
        if (!version.matches("[1-9]\\d{0,8}")) {
            throw new Refusal.NotFound("revenue-line");
        }
        try {
            return new LineKey(source, document, line, Integer.parseInt(version));
        } catch (Refusal.Invalid noKey) {
            throw new Refusal.NotFound("revenue-line");
        }
    }

    /** Reads a key that is an object of its own. */
    public static Optional<LineKey> read(Fields fields) {
        Optional<LineKey> key = readParts(fields);
        return fields.end(key::orElseThrow);
    }

    /**
     * Reads the parts of a key among other fields. A part that is missing does not keep the others from being judged.
     */
    static Optional<LineKey> readParts(Fields fields) {
        Optional<String> source = fields.text("source");
        Optional<String> document = fields.text("document");
        Optional<String> line = fields.text("line");
        Optional<Integer> version = fields.whole("version", 1);
        return fields.check(() -> new LineKey(
                source.orElse(PLACEHOLDER.source()),
                document.orElse(PLACEHOLDER.document()),
                line.orElse(PLACEHOLDER.line()),
                version.orElse(PLACEHOLDER.version())));
    }
}
