package org.tributary.attribution.document;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.attribution.restatement.BookedRestatement;
import org.tributary.attribution.restatement.Order;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.money.document.MoneyView;
import org.tributary.terms.AgreementId;

/** A restatement, and what it comes to for each partner. */
public record RestatementView(
        long id,
        String agreement,
        String reason,
        String order,
        @Nullable String period,
        String recordedAt,
        String startedBy,
        int rows,
        List<TotalView> totals) {

    /** What it comes to for one partner in one currency. */
    public record TotalView(String party, String currency, String told, String now, String difference) {

        static TotalView of(BookedRestatement.Total total) {
            return new TotalView(
                    total.party().value(),
                    total.now().currency().getCurrencyCode(),
                    MoneyView.plain(total.told()),
                    MoneyView.plain(total.now()),
                    MoneyView.plain(total.difference()));
        }
    }

    /** The view of a restatement. */
    public static RestatementView of(BookedRestatement restatement) {
        return new RestatementView(
                restatement.run(),
                restatement.cause().agreement().value(),
                restatement.cause().reason(),
                restatement.cause().order().name(),
                restatement.period().map(YearMonth::toString).orElse(null),
                restatement.recordedAt().toString(),
                restatement.startedBy(),
                restatement.rows(),
                restatement.totals().stream().map(TotalView::of).toList());
    }

    /** Reads what is to be restated, and why. */
    public static Optional<BookedRestatement.Cause> readCause(Fields fields) {
        Optional<AgreementId> agreement = fields.text("agreement", AgreementId::new);
        Optional<String> reason = fields.text("reason", Forms.words(500));
        Order order = fields.optionalText("order", Forms.oneOf(Order.class)).orElse(Order.KEPT);
        return fields.end(() -> new BookedRestatement.Cause(agreement.orElseThrow(), reason.orElseThrow(), order));
    }
}
