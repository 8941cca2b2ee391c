package org.tributary.attribution.document;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.attribution.reconciliation.Check;
import org.tributary.attribution.reconciliation.CheckResult;
import org.tributary.attribution.reconciliation.PublishedFigure;
import org.tributary.attribution.reconciliation.Reading;
import org.tributary.channel.Provenance;
import org.tributary.channel.document.ProvenanceView;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;

/** A check, and what it came to. */
public record CheckView(
        String id,
        String title,
        String arithmetic,
        String published,
        String computed,
        String difference,
        String unit,
        String verdict,
        String proves,
        @Nullable ProvenanceView provenance) {

    /** The view of a result. */
    public static CheckView of(CheckResult result) {
        Check check = result.check();
        return new CheckView(
                check.id(),
                check.title(),
                check.arithmetic(),
                plain(result.published()),
                plain(result.computed()),
                plain(result.difference()),
                check.unit(),
                result.verdict().name(),
                check.proves(),
                check.provenance().map(ProvenanceView::of).orElse(null));
    }

    private static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    /** Reads a check. */
    public static Optional<Check> read(Fields fields) {
        Optional<String> id = fields.text("id", Forms.like("[A-Z]\\d{1,3}[a-z]?", "A check's id is such as A6b."));
        Optional<String> title = fields.text("title", Forms.words(200));
        Optional<String> arithmetic = fields.text("arithmetic", Forms.words(500));
        Optional<String> published = fields.text("published", Forms.words(500));
        Optional<String> unit = fields.text("unit", Forms.words(60));
        Optional<BigDecimal> rounding = fields.text("rounding", CheckView::decimal);
        Optional<BigDecimal> plausible = fields.text("plausible", CheckView::decimal);
        Optional<Reading> reading = fields.optionalText("reading", Forms.oneOf(Reading.class));
        Optional<String> proves = fields.text("proves", Forms.words(1_000));
        Optional<Provenance> provenance = fields.optionalObject("provenance", ProvenanceView::read);
        return fields.end(() -> new Check(
                id.orElseThrow(),
                title.orElseThrow(),
                arithmetic.orElseThrow(),
                published.orElseThrow(),
                unit.orElseThrow(),
                rounding.orElseThrow(),
                plausible.orElseThrow(),
                reading,
                proves.orElseThrow(),
                provenance));
    }

    /** Reads a published figure. */
    public static Optional<PublishedFigure> readFigure(Fields fields) {
        Optional<String> id = fields.text(
                "id", Forms.like("[a-z][A-Za-z0-9_.]{0,59}", "A figure's id is such as openai.revenue.2024."));
        Optional<BigDecimal> value = fields.text("value", CheckView::decimal);
        Optional<String> unit = fields.text("unit", Forms.words(60));
        Optional<Provenance> provenance = fields.object("provenance", ProvenanceView::read);
        return fields.end(() -> new PublishedFigure(
                id.orElseThrow(), value.orElseThrow(), unit.orElseThrow(), provenance.orElseThrow()));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(Forms.like("-?\\d{1,15}(\\.\\d{1,6})?", "A plain decimal such as 12.5 is expected here.")
                .apply(text));
    }
}
