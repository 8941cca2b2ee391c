package org.tributary.attribution.document;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.tributary.attribution.commitment.RecordedCommitment;
import org.tributary.attribution.commitment.SharedCommitment;
import org.tributary.billing.Sale;
import org.tributary.billing.document.SaleView;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.Money;
import org.tributary.money.document.Amounts;
import org.tributary.money.document.MoneyView;
import org.tributary.time.DateRange;

/** What a customer committed to spend under a contract, and when the platform learned of it. */
public record CommitmentView(
        String contract,
        SaleView contracting,
        String amount,
        String currency,
        TermView term,
        String recordedAt,
        String recordedBy) {

    /**
     * The days in which it can be drawn.
     *
     * @param to exclusive
     */
    public record TermView(String from, String to) {}

    /** The view of a commitment. */
    public static CommitmentView of(RecordedCommitment recorded) {
        SharedCommitment commitment = recorded.commitment();
        return new CommitmentView(
                commitment.contract(),
                SaleView.of(commitment.contracting()),
                MoneyView.plain(commitment.amount()),
                commitment.amount().currency().getCurrencyCode(),
                new TermView(
                        commitment.term().startInclusive().toString(),
                        commitment.term().endExclusive().toString()),
                recorded.recordedAt().toString(),
                recorded.recordedBy());
    }

    /**
     * Reads one.
     *
     * @throws org.tributary.Refusal.Invalid with every fault of its form
     */
    public static SharedCommitment read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<Sale> contracting = fields.object("contracting", SaleView::read);
        Optional<Currency> currency = fields.text("currency", Money::currency);
        Optional<Money> amount = fields.text("amount", Amounts.in(currency));
        Optional<DateRange> term = fields.object("term", CommitmentView::term);
        Optional<SharedCommitment> commitment = fields.end(
                () -> new SharedCommitment(contracting.orElseThrow(), amount.orElseThrow(), term.orElseThrow()));
        document.faults().refuseIfAny("commitment.invalid");
        return commitment.orElseThrow();
    }

    private static Optional<DateRange> term(Fields fields) {
        Optional<LocalDate> from = fields.text("from", Forms::day);
        Optional<LocalDate> to = fields.text("to", Forms::day);
        Optional<DateRange> term = from.isPresent() && to.isPresent()
                ? fields.check("to", () -> new DateRange(from.get(), to.get()))
                : Optional.empty();
        return fields.end(term::orElseThrow);
    }
}
