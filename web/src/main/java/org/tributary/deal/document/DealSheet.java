package org.tributary.deal.document;

import java.util.List;
import java.util.function.Consumer;
import org.tributary.deal.DealPage;
import org.tributary.http.Cell;
import org.tributary.http.PeoplesTable;
import org.tributary.http.PeoplesTable.Column;

/** A list of deals as people take it away, in the columns of its screen. */
public final class DealSheet {

    private DealSheet() {}

    /** Deals of a filter. */
    public static PeoplesTable<DealPage.Summary> of(Consumer<Consumer<DealPage.Summary>> rows) {
        return new PeoplesTable<>(
                "deals",
                List.of(
                        new Column<>(
                                "Customer",
                                row -> Cell.of(row.opportunity().prospect().legalName())),
                        new Column<>(
                                "Partner",
                                row -> row.partner()
                                        .map(partner -> Cell.of(partner.value()))
                                        .orElseGet(Cell.Blank::new)),
                        new Column<>(
                                "Product",
                                row -> Cell.of(row.opportunity().product().value())),
                        new Column<>(
                                "Channel",
                                row -> Cell.of(row.opportunity().channel().value())),
                        new Column<>(
                                "Country",
                                row -> Cell.of(row.opportunity().territory().value())),
                        new Column<>(
                                "Size", row -> Cell.of(row.opportunity().size().inWords())),
                        new Column<>("Months", row -> Cell.of(row.opportunity().termMonths())),
                        new Column<>("State", row -> Cell.of(row.state().name())),
                        new Column<>(
                                "Protected through",
                                row -> row.protectedUntil()
                                        .<Cell>map(until -> new Cell.Day(until.minusDays(1)))
                                        .orElseGet(Cell.Blank::new)),
                        new Column<>("Submitted", row -> new Cell.Moment(row.submittedAt())),
                        new Column<>("Last change", row -> new Cell.Moment(row.changedAt())),
                        new Column<>("Open conflicts", row -> Cell.of(row.openConflicts())),
                        new Column<>("Deal", row -> Cell.of(row.id().toString()))),
                rows);
    }
}
