package org.tributary.attribution.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.scenario.ParameterChange;
import org.tributary.attribution.scenario.ScenarioQuestion;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.AgreementId;
import org.tributary.terms.clause.ClauseId;
import org.tributary.time.DateRange;

/** Reads what is asked of scenarios. */
public final class ScenarioReader {

    private static final int MOST_FACTORS = 50;
    private static final int MOST_VALUES = 25;

    private ScenarioReader() {}

    /** @throws org.tributary.Refusal.Invalid with every fault of the document */
    public static ScenarioQuestion question(JsonDocument document) {
        Fields fields = document.fields();
        Optional<String> name = fields.text("name", Forms.words(120));
        Optional<String> note = fields.optionalText("note", Forms.words(2_000));
        Optional<AgreementId> agreement = fields.text("agreement", AgreementId::new);
        Optional<LocalDate> from = fields.text("from", Forms::day);
        Optional<LocalDate> to = fields.text("to", Forms::day);
        Optional<DateRange> stretch =
                from.flatMap(start -> to.flatMap(end -> fields.check("to", () -> new DateRange(start, end))));
        Optional<ScenarioQuestion.Terms> terms = fields.object("terms", ScenarioReader::terms);
        List<ScenarioQuestion.Growth> factors = fields.hasSize("factors", 0, MOST_FACTORS)
                ? fields.optionalObjects("factors", ScenarioReader::growth)
                : List.of();
        Optional<ScenarioQuestion> question = fields.end(() -> new ScenarioQuestion(
                name.orElseThrow(),
                note,
                agreement.orElseThrow(),
                stretch.orElseThrow(),
                terms.orElseThrow(),
                factors));
        document.faults().refuseIfAny("scenario.invalid");
        return question.orElseThrow();
    }

    private static Optional<ScenarioQuestion.Terms> terms(Fields fields) {
        Optional<String> draft = fields.optionalText("draft", Forms.words(36));
        Optional<LocalDate> knownOn = fields.optionalText("knownOn", Forms::day);
        Optional<String> continued = fields.optionalText("continued", Forms.words(40));
        return fields.end(() -> new ScenarioQuestion.Terms(draft, knownOn, continued));
    }

    private static Optional<ScenarioQuestion.Growth> growth(Fields fields) {
        Optional<ChannelCode> channel = fields.optionalText("channel", ChannelCode::new);
        Optional<ProductId> product = fields.optionalText("product", ProductId::new);
        Optional<YearMonth> fromMonth = fields.optionalText("fromMonth", Forms::month);
        Optional<Rate> factor = fields.text("factor", Rate::of);
        return fields.end(() -> new ScenarioQuestion.Growth(channel, product, fromMonth, factor.orElseThrow()));
    }

    /** Which field of which clause moves, and through which values. */
    public record Curve(Parameter parameter, ClauseId clause, List<String> texts, List<ParameterChange> values) {

        /** Copies the lists. */
        public Curve {
            texts = List.copyOf(texts);
            values = List.copyOf(values);
        }
    }

    /** What can move. */
    public enum Parameter {
        RATE,
        CAP_AMOUNT,
        CAP_SCOPE_START
    }

    /**
     * @param currency of the agreement, in which amounts are
     * @throws org.tributary.Refusal.Invalid with every fault of the document
     */
    public static Curve curve(JsonDocument document, Currency currency) {
        Fields fields = document.fields();
        Optional<Parameter> parameter = fields.text("parameter", Forms.oneOf(Parameter.class));
        Optional<ClauseId> clause = fields.text("clause", ClauseId::new);
        List<String> texts =
                fields.hasSize("values", 1, MOST_VALUES) ? fields.texts("values", Forms.words(40)) : List.of();
        List<ParameterChange> values = new ArrayList<>();
        if (parameter.isPresent() && clause.isPresent()) {
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                fields.check("values/" + i, () -> change(parameter.get(), clause.get(), text, currency))
                        .ifPresent(values::add);
            }
        }
        Optional<Curve> curve =
                fields.end(() -> new Curve(parameter.orElseThrow(), clause.orElseThrow(), texts, values));
        document.faults().refuseIfAny("sensitivity.invalid");
        return curve.orElseThrow();
    }

    private static ParameterChange change(Parameter parameter, ClauseId clause, String text, Currency currency) {
        return switch (parameter) {
            case RATE -> new ParameterChange.ShareRate(clause, Rate.of(text));
            case CAP_AMOUNT -> new ParameterChange.CapAmount(clause, Money.of(text, currency));
            case CAP_SCOPE_START -> new ParameterChange.CapScopeStart(clause, Forms.day(text));
        };
    }
}
