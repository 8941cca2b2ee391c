package org.tributary.billing.document;

import java.util.List;
import org.tributary.Refusal;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.SubmissionReceipt;
import org.tributary.billing.boundary.RevenueLineIntake;
import org.tributary.billing.document.RevenueLineReader.Read;
import org.tributary.http.json.JsonDocument;

/**
 * Submits a document of revenue lines. Faults of form, which the reader finds, and faults of content, which only the intake can
 * know, come in one answer.
 */
public final class LineSubmission {

    private LineSubmission() {}

    /**
     * Submits the lines of a JSON document, all or none.
     *
     * @throws Refusal.Invalid with every fault of the document
     */
    public static SubmissionReceipt submit(JsonDocument document, RevenueLineIntake intake) {
        return submit(LineDocument.of(document), intake);
    }

    /**
     * Submits the lines of a document in any form, all or none.
     *
     * @throws Refusal.Invalid with every fault of the document, in the words of its form
     */
    public static SubmissionReceipt submit(LineDocument document, RevenueLineIntake intake) {
        List<Read> read = document.lines();
        List<RevenueLine> lines = read.stream().map(Read::line).toList();
        if (!document.faults().isEmpty()) {
            noteContent(document.faults(), read, lines, intake);
        }
        document.refuseIfFaulty();
        try {
            return intake.submit(lines);
        } catch (Refusal.Invalid invalid) {
            throw document.inItsForm(invalid);
        }
    }

    private static void noteContent(
            Refusal.Faults faults, List<Read> read, List<RevenueLine> lines, RevenueLineIntake intake) {
        try {
            intake.check(lines);
        } catch (Refusal.Invalid invalid) {
            invalid.faults()
                    .forEach(fault -> faults.add(fault.code(), inDocument(fault.pointer(), read), fault.message()));
        }
    }

    /** The intake counts the lines it was given; the document counts those that could not be read as well. */
    private static String inDocument(String pointer, List<Read> read) {
        String[] parts = pointer.split("/", 4);
        if (parts.length < 3) {
            return pointer;
        }
        String below = parts.length > 3 ? "/" + parts[3] : "";
        return "/lines/" + read.get(Integer.parseInt(parts[2])).index() + below;
    }
}
