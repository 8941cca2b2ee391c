package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.reconciliation.Check;
import org.tributary.attribution.reconciliation.PublishedFigure;
import org.tributary.attribution.reconciliation.Reading;
import org.tributary.channel.Provenance;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;

/** The published figures and the checks that hold the ledger against them, kept. */
@Dependent
public class PublishedFigures {

    private final Database database;

    @Inject
    public PublishedFigures(Database database) {
        this.database = database;
    }

    /** All figures, by id. */
    public List<PublishedFigure> figures() {
        return database.query(
                "select * from tributary.published_figure order by id",
                List.of(),
                row -> new PublishedFigure(
                        row.text("id"),
                        row.decimal("value"),
                        row.text("unit"),
                        provenance(row).orElseThrow()));
    }

    /** All checks, in the order they came. */
    public List<Check> checks() {
        return database.query(
                "select * from tributary.reconciliation_check order by position",
                List.of(),
                row -> new Check(
                        row.text("id"),
                        row.text("title"),
                        row.text("arithmetic"),
                        row.text("published"),
                        row.text("unit"),
                        row.decimal("rounding"),
                        row.decimal("plausible"),
                        row.optionalText("reading").map(Reading::valueOf),
                        row.text("proves"),
                        provenance(row)));
    }

    private static Optional<Provenance> provenance(Row row) {
        return row.optionalText("provenance_source")
                .map(source -> new Provenance(row.constant("provenance_tag", Provenance.Tag.class), source));
    }

    /** Adds what is not there yet. */
    public void add(List<PublishedFigure> figures, List<Check> checks) {
        BulkInsert figureRows = BulkInsert.into(
                "tributary.published_figure",
                "id text",
                "value numeric",
                "unit text",
                "provenance_tag text",
                "provenance_source text");
        for (PublishedFigure figure : figures) {
            Provenance provenance = figure.provenance();
            figureRows.row(figure.id(), figure.value(), figure.unit(), provenance.tag(), provenance.source());
        }
        figureRows.insert(database);
        addChecks(checks);
    }

    private void addChecks(List<Check> checks) {
        BulkInsert rows = BulkInsert.into(
                "tributary.reconciliation_check",
                "id text",
                "title text",
                "arithmetic text",
                "published text",
                "unit text",
                "rounding numeric",
                "plausible numeric",
                "reading text",
                "proves text",
                "provenance_tag text",
                "provenance_source text");
        for (Check check : checks) {
            rows.row(
                    check.id(),
                    check.title(),
                    check.arithmetic(),
                    check.published(),
                    check.unit(),
                    check.rounding().toPlainString(),
                    check.plausible().toPlainString(),
                    check.reading(),
                    check.proves(),
                    check.provenance().map(Provenance::tag),
                    check.provenance().map(Provenance::source));
        }
        rows.insert(database);
    }
}
