package org.tributary.usage.document;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.Money;
import org.tributary.money.document.MoneyView;
import org.tributary.offering.CountryCode;
import org.tributary.offering.document.RatingStepView;
import org.tributary.offering.price.PriceBookId;
import org.tributary.time.DateRange;
import org.tributary.usage.UsageRecord;
import org.tributary.usage.rating.BenchQuestion;
import org.tributary.usage.rating.Quarantined;
import org.tributary.usage.rating.RatedLine;
import org.tributary.usage.rating.RatedPeriod;

/** What usage comes to, and why. */
public record RatingView(MoneyView total, List<LineView> lines, List<QuarantinedView> quarantined) {

    /** One line: a charge of a product at the prices of one version. */
    public record LineView(
            String product,
            String charge,
            String version,
            String words,
            List<RatingStepView> steps,
            String computed,
            MoneyView amount) {

        static LineView of(RatedLine line) {
            return new LineView(
                    line.entry().product().value(),
                    line.entry().code().value(),
                    line.version().name(),
                    line.entry().charge().inWords(),
                    RatingStepView.of(line.computed().steps()),
                    line.computed().amount().toString(),
                    MoneyView.of(line.amount()));
        }
    }

    /**
     * Usage that has no price, with the reason.
     *
     * @param row of the table, from 1
     */
    public record QuarantinedView(int row, String product, String meter, String quantity, String code, String reason) {

        static QuarantinedView of(Quarantined held) {
            UsageRecord record = held.record();
            return new QuarantinedView(
                    Integer.parseInt(record.key().id()),
                    record.product().value(),
                    record.meter().value(),
                    record.quantity().toString(),
                    held.reason().code(),
                    held.reason().text());
        }
    }

    /** The view of a rated period. */
    public static RatingView of(RatedPeriod rated) {
        return new RatingView(
                MoneyView.of(rated.total()),
                rated.lines().stream().map(LineView::of).toList(),
                rated.quarantined().stream().map(QuarantinedView::of).toList());
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static BenchQuestion read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<PriceBookId> book = fields.text("book", PriceBookId::new);
        Optional<Currency> currency = fields.text("currency", Money::currency);
        Optional<CountryCode> country = fields.optionalText("country", CountryCode::new);
        Optional<LocalDate> signedOn = fields.optionalText("signedOn", Forms::day);
        Optional<LocalDate> from = fields.text("from", Forms::day);
        Optional<LocalDate> to = fields.text("to", Forms::day);
        Optional<String> usage = fields.table("usage");
        Optional<BenchQuestion> question = fields.end(() -> new BenchQuestion(
                book.orElseThrow(),
                currency.orElseThrow(),
                country,
                signedOn.orElseGet(from::orElseThrow),
                new DateRange(from.orElseThrow(), to.orElseThrow()),
                UsageTable.read(
                        usage.orElseThrow(),
                        from.orElseThrow().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        document.faults())));
        document.faults().refuseIfAny("rating.invalid");
        return question.orElseThrow();
    }
}
