package org.tributary.billing.document;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tributary.Refusal;
import org.tributary.Refusal.Faults;
import org.tributary.billing.document.RevenueLineReader.Read;
import org.tributary.http.json.JsonDocument;

/**
 * Submitted lines in whatever form they came.
 *
 * @param lines those that could be read
 * @param faults what is wrong with the others, pointers as in the JSON form
 * @param pointers turns a pointer of the JSON form into one of the form sent
 */
public record LineDocument(List<Read> lines, Faults faults, UnaryOperator<String> pointers) {

    /** Copies the list. */
    public LineDocument {
        lines = List.copyOf(lines);
    }

    /** The lines of a JSON document. */
    public static LineDocument of(JsonDocument document) {
        return new LineDocument(RevenueLineReader.readNoting(document), document.faults(), UnaryOperator.identity());
    }

    /** @throws Refusal.Invalid with every fault noted so far, if there is one */
    void refuseIfFaulty() {
        try {
            faults.refuseIfAny("billing.invalid-document");
        } catch (Refusal.Invalid invalid) {
            throw inItsForm(invalid);
        }
    }

    /** What is wrong so far, pointing into the form sent. */
    public List<Refusal.Fault> inItsForm() {
        try {
            refuseIfFaulty();
            return List.of();
        } catch (Refusal.Invalid invalid) {
            return invalid.faults();
        }
    }

    /** The same refusal, pointing into the form sent. */
    Refusal.Invalid inItsForm(Refusal.Invalid invalid) {
        return invalid.pointing(pointers);
    }
}
