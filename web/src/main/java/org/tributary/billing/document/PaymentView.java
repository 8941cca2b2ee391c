package org.tributary.billing.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.Money;
import org.tributary.money.document.Amounts;
import org.tributary.money.document.MoneyView;

/** What a customer paid of a line. */
public record PaymentView(
        LineKeyView line, String reference, String paidOn, String amount, String currency, String recordedAt) {

    private static final int MOST_PAYMENTS = 5_000;

    /** The view of a payment. */
    public static PaymentView of(Payment payment) {
        return new PaymentView(
                LineKeyView.of(payment.line()),
                payment.reference(),
                payment.paidOn().toString(),
                MoneyView.plain(payment.amount()),
                payment.amount().currency().getCurrencyCode(),
                payment.recordedAt().toString());
    }

    /**
     * The payments of a document {@code {"payments": [...]}}. When they were recorded is left to the platform.
     *
     * @throws org.tributary.Refusal.Invalid with every fault of its form
     */
    public static List<Payment> readAll(JsonDocument document) {
        Fields fields = document.fields();
        List<Payment> payments = fields.hasSize("payments", 1, MOST_PAYMENTS)
                ? fields.objects("payments", PaymentView::read)
                : List.of();
        fields.end(() -> payments);
        document.faults().refuseIfAny("payments.invalid");
        return payments;
    }

    private static Optional<Payment> read(Fields fields) {
        Optional<LineKey> line = fields.object("line", LineKeyView::read);
        Optional<String> reference = fields.text("reference", Forms.words(80));
        Optional<LocalDate> paidOn = fields.text("paidOn", Forms::day);
        Optional<Currency> currency = fields.text("currency", Money::currency);
        Optional<Money> amount = fields.text("amount", Amounts.in(currency));
        return fields.end(() -> new Payment(
                line.orElseThrow(),
                reference.orElseThrow(),
                paidOn.orElseThrow(),
                amount.orElseThrow(),
                Instant.EPOCH));
    }
}
