package org.tributary.billing;

import java.util.Comparator;
import java.util.regex.Pattern;
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

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._:#-]+");

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
        if (!FORM.matcher(value).matches() || value.codePointCount(0, value.length()) > most) {
            faults.add("line-key.form", pointer, "Letters, digits and . _ : # - only, " + most + " at most.");
        }
    }

    /** Numbered lines of numbered documents would fall together by the hundred if their parts were weighted by 31, as usual. */
    @Override
    public int hashCode() {
        int hash = source.hashCode();
        hash = hash * 0x9E3779B1 + document.hashCode();
        hash = hash * 0x9E3779B1 + line.hashCode();
        return hash * 0x9E3779B1 + version;
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
