package org.tributary.usage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.http.Table;

/** A spend statement as a table, a row for each settlement period; what its form does not have is blank. */
public final class SpendStatementTable {

    private static final List<String> COLUMNS = List.of(
            "agreement",
            "from",
            "to",
            "provisional",
            "currency",
            "spend",
            "committed",
            "carried_in",
            "drawn_of_carried",
            "drawn",
            "overage",
            "rolled_over",
            "shortfall",
            "sold",
            "covered",
            "expired",
            "balance",
            "top_up",
            "cut",
            "due",
            "billed",
            "open");

    private SpendStatementTable() {}

    /** The periods of a statement. */
    public static Table<SpendStatementView.PeriodView> of(SpendStatementView statement) {
        return new Table<>(COLUMNS, period -> cells(statement, period), period -> period, statement.periods()::forEach);
    }

    private static List<String> cells(SpendStatementView statement, SpendStatementView.PeriodView period) {
        Optional<SpendStatementView.DrawnView> drawn = Optional.ofNullable(period.drawdown());
        Optional<SpendStatementView.CoveredView> credits = Optional.ofNullable(period.credits());
        Optional<SpendStatementView.BoundedView> bounds = Optional.ofNullable(period.bounds());
        List<String> cells = new ArrayList<>(List.of(
                statement.agreement().id(),
                period.from(),
                period.to(),
                Boolean.toString(period.provisional()),
                statement.agreement().currency(),
                period.spend()));
        Stream.of(
                        drawn.map(SpendStatementView.DrawnView::committed),
                        drawn.map(SpendStatementView.DrawnView::carriedIn),
                        drawn.map(SpendStatementView.DrawnView::drawnOfCarried),
                        drawn.map(SpendStatementView.DrawnView::drawn),
                        drawn.map(SpendStatementView.DrawnView::overage)
                                .or(() -> credits.map(SpendStatementView.CoveredView::overage)),
                        drawn.map(SpendStatementView.DrawnView::rolledOver),
                        drawn.map(SpendStatementView.DrawnView::shortfall),
                        credits.map(SpendStatementView.CoveredView::sold),
                        credits.map(SpendStatementView.CoveredView::covered),
                        credits.map(SpendStatementView.CoveredView::expired),
                        credits.map(SpendStatementView.CoveredView::balance),
                        bounds.map(SpendStatementView.BoundedView::topUp),
                        bounds.map(SpendStatementView.BoundedView::cut))
                .map(cell -> cell.orElse(""))
                .forEach(cells::add);
        cells.addAll(List.of(period.due(), period.billed(), period.open()));
        return cells;
    }
}
