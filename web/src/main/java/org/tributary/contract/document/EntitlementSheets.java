package org.tributary.contract.document;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tributary.contract.entitlement.EntitledLine;
import org.tributary.contract.entitlement.LineGrant;
import org.tributary.contract.entitlement.LineStretch;
import org.tributary.contract.entitlement.Standing;
import org.tributary.http.Cell;
import org.tributary.http.PeoplesTable;
import org.tributary.http.PeoplesTable.Column;
import org.tributary.money.Quantity;

/** What contracts entitle to as people take it away: a row a line, in the columns of the screen. */
public final class EntitlementSheets {

    private EntitlementSheets() {}

    /** Lines with their grants and what is agreed for later, in words. */
    public static PeoplesTable<EntitledLine> lines(Consumer<Consumer<EntitledLine>> rows) {
        return new PeoplesTable<>(
                "entitlements",
                List.of(
                        new Column<>(
                                "Customer", row -> Cell.of(row.now().customer().value())),
                        new Column<>("Contract", row -> Cell.of(row.contract().value())),
                        new Column<>("Line", row -> Cell.of(row.line().value())),
                        new Column<>(
                                "Product", row -> Cell.of(row.now().product().value())),
                        new Column<>(
                                "Standing", row -> Cell.of(row.now().standing().name())),
                        new Column<>(
                                "Quantity",
                                row -> new Cell.Figure(row.now().quantity().value())),
                        new Column<>("First day", row -> day(row.now().from())),
                        new Column<>("Day after the last", row -> day(row.now().until())),
                        new Column<>("Subscribed", row -> day(row.now().subscribedOn())),
                        new Column<>("Grants", EntitlementSheets::grants),
                        new Column<>("Next", EntitlementSheets::next),
                        new Column<>("Renews by itself", row -> Cell.of(row.renews() ? "yes" : "no"))),
                rows);
    }

    private static Cell day(Optional<LocalDate> day) {
        return day.<Cell>map(Cell.Day::new).orElseGet(Cell.Blank::new);
    }

    private static Cell grants(EntitledLine line) {
        return Cell.of(line.grants().stream().map(EntitlementSheets::inWords).collect(joining("; ")));
    }

    private static String inWords(LineGrant granted) {
        Optional<Quantity> each = granted.grant().entitlement().quantity();
        return granted.name()
                + each.map(many -> " " + many + " each").orElse("")
                + granted.inAll()
                        .map(BigDecimal::toPlainString)
                        .map(many -> ", " + many + " in all")
                        .orElse("")
                + granted.grant()
                        .keptUntil()
                        .map(until -> ", kept until " + until)
                        .orElse("");
    }

    private static Cell next(EntitledLine line) {
        return Cell.of(line.next().stream().map(EntitlementSheets::inWords).collect(joining("; ")));
    }

    private static String inWords(LineStretch next) {
        boolean served = next.standing() == Standing.GRANTED || next.standing() == Standing.SUSPENDED;
        return next.days().startInclusive() + " " + next.standing()
                + (served ? " " + next.quantity() + " " + next.product() : "");
    }
}
