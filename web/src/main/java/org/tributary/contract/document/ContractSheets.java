package org.tributary.contract.document;

import java.util.List;
import java.util.function.Consumer;
import org.tributary.contract.ContractSummary;
import org.tributary.contract.renewal.RenewalPage;
import org.tributary.contract.revenue.EntryPage;
import org.tributary.contract.side.SideSummary;
import org.tributary.http.Cell;
import org.tributary.http.PeoplesTable;
import org.tributary.http.PeoplesTable.Column;

/** Lists of contracts and of their ends as people take them away, in the columns of their screens. */
public final class ContractSheets {

    private ContractSheets() {}

    /** Contracts as their last amendment leaves them. */
    public static PeoplesTable<ContractSummary> contracts(Consumer<Consumer<ContractSummary>> rows) {
        return new PeoplesTable<>(
                "contracts",
                List.of(
                        new Column<>("Contract", row -> Cell.of(row.id().value())),
                        new Column<>("Title", row -> Cell.of(row.title())),
                        new Column<>("Customer", row -> Cell.of(row.customer().value())),
                        new Column<>("Channel", row -> Cell.of(row.channel().value())),
                        new Column<>("Paper", row -> Cell.of(row.kind().name())),
                        new Column<>("First day", row -> new Cell.Day(row.startsOn())),
                        new Column<>("Day after the last", row -> new Cell.Day(row.endsOn())),
                        new Column<>("Currency", row -> Cell.of(row.currency())),
                        new Column<>("Amendments", row -> Cell.of(row.version())),
                        new Column<>("Last change", row -> new Cell.Moment(row.changedAt()))),
                rows);
    }

    /** Contracts on whose road a partner stands. */
    public static PeoplesTable<SideSummary> sides(Consumer<Consumer<SideSummary>> rows) {
        return new PeoplesTable<>(
                "contracts",
                List.of(
                        new Column<>("Contract", row -> Cell.of(row.id().value())),
                        new Column<>("Title", row -> Cell.of(row.title())),
                        new Column<>("Customer", row -> Cell.of(row.customer().value())),
                        new Column<>("Channel", row -> Cell.of(row.channel().value())),
                        new Column<>("Paper", row -> Cell.of(row.kind().name())),
                        new Column<>("First day", row -> new Cell.Day(row.startsOn())),
                        new Column<>("Day after the last", row -> new Cell.Day(row.endsOn()))),
                rows);
    }

    /** Ends of terms, and what follows. */
    public static PeoplesTable<RenewalPage.Row> renewals(Consumer<Consumer<RenewalPage.Row>> rows) {
        return new PeoplesTable<>(
                "renewals",
                List.of(
                        new Column<>("Contract", row -> Cell.of(row.contract().value())),
                        new Column<>("Title", row -> Cell.of(row.title())),
                        new Column<>("Customer", row -> Cell.of(row.customer().value())),
                        new Column<>("Channel", row -> Cell.of(row.channel().value())),
                        new Column<>(
                                "Last day",
                                row -> new Cell.Day(row.end().endsOn().minusDays(1))),
                        new Column<>(
                                "At the end", row -> Cell.of(row.end().follows().name())),
                        new Column<>("Standing", row -> Cell.of(row.state().name())),
                        new Column<>(
                                "Notice until",
                                row -> row.end()
                                        .noticeBy()
                                        .<Cell>map(Cell.Day::new)
                                        .orElseGet(Cell.Blank::new)),
                        new Column<>(
                                "Notice given on",
                                row -> row.end()
                                        .notice()
                                        .<Cell>map(notice -> new Cell.Day(notice.on()))
                                        .orElseGet(Cell.Blank::new)),
                        new Column<>(
                                "Reason",
                                row -> row.end()
                                        .notice()
                                        .map(notice -> Cell.of(notice.why().name()))
                                        .orElseGet(Cell.Blank::new)),
                        new Column<>(
                                "Annual value",
                                row -> new Cell.Figure(row.end().before().amount())),
                        new Column<>(
                                "After",
                                row -> row.end()
                                        .after()
                                        .<Cell>map(value -> new Cell.Figure(value.amount()))
                                        .orElseGet(Cell.Blank::new)),
                        new Column<>(
                                "Currency",
                                row -> Cell.of(row.end().before().currency().getCurrencyCode())),
                        new Column<>(
                                "Next term ends",
                                row -> row.end()
                                        .nextEndsOn()
                                        .<Cell>map(day -> new Cell.Day(day.minusDays(1)))
                                        .orElseGet(Cell.Blank::new))),
                rows);
    }

    /** Posted revenue. */
    public static PeoplesTable<EntryPage.Row> entries(Consumer<Consumer<EntryPage.Row>> rows) {
        return new PeoplesTable<>(
                "revenue-entries",
                List.of(
                        new Column<>(
                                "Period", row -> Cell.of(row.entry().period().toString())),
                        new Column<>("Contract", row -> Cell.of(row.contract().value())),
                        new Column<>("Title", row -> Cell.of(row.title())),
                        new Column<>("Customer", row -> Cell.of(row.customer().value())),
                        new Column<>("Channel", row -> Cell.of(row.channel().value())),
                        new Column<>("Entry", row -> Cell.of(row.entry().number())),
                        new Column<>("Line", row -> Cell.of(row.entry().line().value())),
                        new Column<>("For", row -> Cell.of(row.entry().month().toString())),
                        new Column<>(
                                "Amount",
                                row -> new Cell.Figure(row.entry().amount().amount())),
                        new Column<>(
                                "Currency",
                                row -> Cell.of(row.entry().amount().currency().getCurrencyCode())),
                        new Column<>(
                                "Amendment",
                                row -> row.entry().amendment().map(Cell::of).orElseGet(Cell.Blank::new)),
                        new Column<>("Policy", row -> Cell.of(row.entry().policy())),
                        new Column<>("Reason", row -> Cell.of(row.entry().reason())),
                        new Column<>("Posted", row -> new Cell.Moment(row.postedAt())),
                        new Column<>("Posted by", row -> Cell.of(row.postedBy()))),
                rows);
    }
}
