package org.tributary.usage.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.offering.commitment.SpendBill;
import org.tributary.time.DateRange;

/** What was billed of spend agreements, kept. */
@Dependent
public class SpendBillRows {

    private final Database database;

    @Inject
    public SpendBillRows(Database database) {
        this.database = database;
    }

    /** The bills of an agreement by an instant, by period and in order. */
    public List<SpendBill> of(SpendAgreementId agreement, Instant knownAt) {
        return database.query(
                "select * from tributary.spend_bill where agreement = ? and known_at <= ? order by period_start, sequence",
                List.of(agreement.value(), knownAt),
                row -> new SpendBill(
                        agreement,
                        Math.toIntExact(row.number("version")),
                        new DateRange(row.day("period_start"), row.day("period_end")),
                        Math.toIntExact(row.number("sequence")),
                        row.money("total", "currency"),
                        row.money("due", "currency"),
                        row.truth("provisional"),
                        row.instant("known_at")));
    }

    /** Keeps a bill. */
    public void add(SpendBill bill, String by) {
        BulkInsert rows = BulkInsert.into(
                "tributary.spend_bill",
                "agreement text",
                "period_start date",
                "period_end date",
                "sequence integer",
                "version integer",
                "total bigint",
                "due bigint",
                "currency text",
                "provisional boolean",
                "known_at timestamptz",
                "billed_by text");
        rows.row(
                bill.agreement(),
                bill.period().startInclusive(),
                bill.period().endExclusive(),
                bill.sequence(),
                bill.version(),
                bill.total().minorUnits(),
                bill.due().minorUnits(),
                bill.total().currency(),
                bill.provisional(),
                bill.knownAt(),
                by);
        rows.insert(database);
    }
}
