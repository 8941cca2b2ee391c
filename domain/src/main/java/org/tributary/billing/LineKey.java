package org.tributary.billing;

import java.util.Comparator;
import org.tributary.Refusal;

/**
 * What makes a revenue line one of its kind, forever.
 *
 * @param source the billing system, 1 to 40 characters
 * @param document the invoice or report, 1 to 80 characters
 * @param line the line on it, 1 to 100 characters
 * @param version 1 for the first report of the line
 */
public record LineKey(String source, String document, String line, int version) implements Comparable<LineKey> {

    private static final Comparator<LineKey> ORDER = Comparator.comparing(LineKey::source)
            .thenComparing(LineKey::document)
            .thenComparing(LineKey::line)
            .thenComparingInt(LineKey::version);

    /** @throws Refusal.Invalid with all faults, if a part is empty, too long or has characters that do not print */
    public LineKey {
        Refusal.Faults faults = new Refusal.Faults();
        part(faults, "/source", source, 40);
        part(faults, "/document", document, 80);
        part(faults, "/line", line, 100);
        faults.require(version >= 1, "line-key.version", "/version", "Versions count from 1.");
        faults.refuseIfAny("line-key.invalid");
    }

    private static void part(Refusal.Faults faults, String pointer, String value, int most) {
        faults.require(
                value.matches("[\\p{L}\\p{N}._:#-]{1," + most + "}"),
                "line-key.form",
                pointer,
                "Letters, digits and . _ : # - only, " + most + " at most.");
    }

    @Override
    public int compareTo(LineKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return source + "/" + document + "/" + line + "/" + version;
    }
}
