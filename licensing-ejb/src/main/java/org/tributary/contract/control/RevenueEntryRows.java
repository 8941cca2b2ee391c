package org.tributary.contract.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.LineId;
import org.tributary.contract.recognition.BilledEntry;
import org.tributary.contract.recognition.PostedRevenue;
import org.tributary.contract.recognition.RecognitionEntry;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;

/** The entries of the revenue ledger, kept: more come, none changes. */
@Dependent
public class RevenueEntryRows {

    private final Database database;

    @Inject
    public RevenueEntryRows(Database database) {
        this.database = database;
    }

    private record Of<T>(ContractId contract, T entry) {}

    /** What was posted of a contract by an instant. */
    public PostedRevenue posted(ContractId contract, Instant knownAt) {
        List<Object> which = List.of(contract.value(), knownAt);
        return new PostedRevenue(
                database.query(
                        "select * from tributary.billed_entry where contract = ? and recorded_at <= ? order by item",
                        which,
                        RevenueEntryRows::billed),
                database.query(
                        "select * from tributary.recognition_entry where contract = ? and recorded_at <= ? order by number",
                        which,
                        RevenueEntryRows::recognised));
    }

    /** What was posted of some contracts; those of which nothing was are left out. */
    public Map<ContractId, PostedRevenue> posted(List<ContractId> contracts) {
        Map<ContractId, List<BilledEntry>> billed = database
                .query(
                        "select * from tributary.billed_entry where contract = any(?) order by contract, item",
                        List.of(contracts),
                        row -> new Of<>(new ContractId(row.text("contract")), billed(row)))
                .stream()
                .collect(groupingBy(Of::contract, mapping(Of::entry, toList())));
        Map<ContractId, List<RecognitionEntry>> recognised = database
                .query(
                        "select * from tributary.recognition_entry where contract = any(?) order by contract, number",
                        List.of(contracts),
                        row -> new Of<>(new ContractId(row.text("contract")), recognised(row)))
                .stream()
                .collect(groupingBy(Of::contract, mapping(Of::entry, toList())));
        Map<ContractId, PostedRevenue> posted = new HashMap<>();
        billed.forEach((contract, its) -> posted.put(contract, new PostedRevenue(its, List.of())));
        recognised.forEach(
                (contract, its) -> posted.merge(contract, new PostedRevenue(List.of(), its), PostedRevenue::plus));
        return posted;
    }

    private static BilledEntry billed(Row row) {
        return new BilledEntry(
                Math.toIntExact(row.number("item")), row.month("period"), row.money("amount", "currency"));
    }

    /** An entry as its row says. */
    static RecognitionEntry recognised(Row row) {
        return new RecognitionEntry(
                Math.toIntExact(row.number("number")),
                new LineId(row.text("line")),
                row.month("month"),
                row.month("period"),
                row.money("amount", "currency"),
                Math.toIntExact(row.number("policy")),
                row.optionalNumber("amendment").map(Math::toIntExact),
                row.text("reason"));
    }

    /** What is posted at one instant by one person, written in statements of many rows. */
    public Posting posting(Instant now, String by) {
        return new Posting(database, now, by);
    }

    /** Entries on their way into the ledger. For one thread. */
    public static final class Posting {

        private final Database database;
        private final Instant now;
        private final String by;
        private final BulkInsert billed = BulkInsert.into(
                "tributary.billed_entry",
                "contract text",
                "item integer",
                "period date",
                "amount bigint",
                "currency text",
                "recorded_at timestamptz",
                "recorded_by text");
        private final BulkInsert recognised = BulkInsert.into(
                "tributary.recognition_entry",
                "contract text",
                "number integer",
                "line text",
                "month date",
                "period date",
                "amount bigint",
                "currency text",
                "policy integer",
                "amendment integer",
                "reason text",
                "recorded_at timestamptz",
                "recorded_by text");

        private Posting(Database database, Instant now, String by) {
            this.database = database;
            this.now = now;
            this.by = by;
        }

        /** Adds what is posted of a contract. */
        public void add(Contract contract, PostedRevenue fresh) {
            for (BilledEntry entry : fresh.billed()) {
                billed.row(
                        contract.id(),
                        entry.item(),
                        entry.period(),
                        entry.amount().minorUnits(),
                        entry.amount().currency(),
                        now,
                        by);
            }
            for (RecognitionEntry entry : fresh.recognised()) {
                recognised.row(
                        contract.id(),
                        entry.number(),
                        entry.line(),
                        entry.month(),
                        entry.period(),
                        entry.amount().minorUnits(),
                        entry.amount().currency(),
                        entry.policy(),
                        entry.amendment(),
                        entry.reason(),
                        now,
                        by);
            }
            if (billed.isFull() || recognised.isFull()) {
                insert();
            }
        }

        /** Writes what was not written yet. */
        public void insert() {
            billed.insert(database);
            recognised.insert(database);
        }
    }
}
