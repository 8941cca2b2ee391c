package org.tributary.contract.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tributary.contract.ContractId;
import org.tributary.contract.level.ServiceMonth;
import org.tributary.contract.schedule.BillItem;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Json;

/** What was billed of contracts, kept. */
@Dependent
public class BillItemRows {

    private final Database database;

    @Inject
    public BillItemRows(Database database) {
        this.database = database;
    }

    /** Every item of a contract, by number. */
    public List<BillItem> of(ContractId contract) {
        return database.query(
                "select document::text as document from tributary.contract_bill_item where contract = ? order by number",
                List.of(contract.value()),
                row -> Json.read(row.text("document"), BillItem.class));
    }

    /** Those recorded by an instant. */
    public List<BillItem> known(ContractId contract, Instant knownAt) {
        return database.query(
                "select document::text as document from tributary.contract_bill_item"
                        + " where contract = ? and recorded_at <= ? order by number",
                List.of(contract.value(), knownAt),
                row -> Json.read(row.text("document"), BillItem.class));
    }

    /** Keeps more. */
    public void add(ContractId contract, List<BillItem> items, Instant now, String by) {
        BulkInsert rows = BulkInsert.into(
                "tributary.contract_bill_item",
                "contract text",
                "number integer",
                "corrects integer",
                "line text",
                "billed_on date",
                "amount bigint",
                "currency text",
                "service_level text",
                "service_month date",
                "document jsonb",
                "recorded_at timestamptz",
                "recorded_by text");
        items.forEach(item -> rows.row(
                contract,
                item.number(),
                item.corrects(),
                item.line(),
                item.billedOn(),
                item.amount().minorUnits(),
                item.amount().currency(),
                item.service().map(ServiceMonth::level),
                item.service().map(of -> of.month().atDay(1)),
                Json.write(item),
                now,
                by));
        rows.insert(database);
        new SideRows(database).keep(contract, items, now);
    }

    /** Keeps what parties keep of items that were billed before this was kept. */
    void keepSides(ContractId contract) {
        SideRows sides = new SideRows(database);
        database.query(
                        "select document::text as document, recorded_at from tributary.contract_bill_item where contract = ? order by number",
                        List.of(contract.value()),
                        row -> Map.entry(row.instant("recorded_at"), Json.read(row.text("document"), BillItem.class)))
                .forEach(item -> sides.keep(contract, List.of(item.getValue()), item.getKey()));
    }
}
