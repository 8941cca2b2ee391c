package org.tributary.billing.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.tributary.billing.Deduction;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.channel.Provenance;
import org.tributary.channel.document.ProvenanceView;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.Money;
import org.tributary.money.document.Amounts;
import org.tributary.time.DateRange;

/** Reads submitted revenue lines, noting all faults of all lines at once. */
public final class RevenueLineReader {

    private static final int MOST_LINES = 5_000;

    private RevenueLineReader() {}

    /**
     * A line that could be read.
     *
     * @param index its place in the document, from 0
     */
    public record Read(int index, RevenueLine line) {}

    /**
     * The lines of a document {@code {"lines": [...]}} that can be read, with the faults of the others left noted in the document.
     * When they were recorded is left to the platform.
     */
    public static List<Read> readNoting(JsonDocument document) {
        Fields fields = document.fields();
        AtomicInteger index = new AtomicInteger();
        List<Read> lines = fields.hasSize("lines", 1, MOST_LINES)
                ? fields.objects("lines", item -> line(item, index.getAndIncrement()))
                : List.of();
        fields.end(() -> lines);
        return lines;
    }

    private static Optional<Read> line(Fields fields, int index) {
        return read(fields).map(line -> new Read(index, line));
    }

    /** One line, or empty with its faults noted. */
    static Optional<RevenueLine> read(Fields fields) {
        Optional<LineKey> key = LineKeyView.readParts(fields);
        Optional<RevenueLine.Kind> kind = fields.text("kind", Forms.oneOf(RevenueLine.Kind.class));
        Optional<LineKey> corrects = fields.optionalObject("corrects", LineKeyView::read);
        Optional<Sale> sale = SaleView.readParts(fields);
        Optional<DateRange> service = service(fields);
        Optional<LocalDate> invoicedOn = fields.text("invoicedOn", Forms::day);
        Optional<Currency> currency = fields.text("currency", Money::currency);
        Optional<Money> amount = fields.text("amount", Amounts.in(currency));
        List<Deduction> deductions =
                fields.optionalObjects("deductions", deduction -> DeductionView.read(deduction, currency));
        Optional<Provenance> provenance = fields.optionalObject("provenance", ProvenanceView::read);
        return fields.end(() -> new RevenueLine(
                key.orElseThrow(),
                kind.orElseThrow(),
                corrects,
                sale.orElseThrow(),
                service.orElseThrow(),
                invoicedOn.orElseThrow(),
                amount.orElseThrow(),
                deductions,
                provenance,
                Instant.EPOCH));
    }

    private static Optional<DateRange> service(Fields fields) {
        Optional<LocalDate> start = fields.text("serviceStart", Forms::day);
        Optional<LocalDate> end = fields.text("serviceEnd", Forms::day);
        return start.isPresent() && end.isPresent()
                ? fields.check("serviceEnd", () -> new DateRange(start.get(), end.get()))
                : Optional.empty();
    }
}
