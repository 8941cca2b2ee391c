package org.tributary.contract.control;

import java.util.List;
import java.util.Optional;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.Notice;
import org.tributary.contract.renewal.TermEnd;
import org.tributary.contract.renewal.TermEnds;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;

/** The ends of contracts' terms, counted anew whenever a contract changes. */
record TermEndRows(Database database) {

    /** Counts the ends of a contract's terms anew. */
    void replace(Contract contract) {
        database.update(
                "delete from tributary.contract_term_end where contract = ?",
                List.of(contract.id().value()));
        BulkInsert rows = BulkInsert.into(
                "tributary.contract_term_end",
                "contract text",
                "ends_on date",
                "version integer",
                "zone text",
                "follows text",
                "notice_by date",
                "notice_on date",
                "notice_party text",
                "notice_reason text",
                "notice_number integer",
                "terminated boolean",
                "renewed boolean",
                "next_ends_on date",
                "currency text",
                "value_before bigint",
                "value_after bigint");
        TermEnds.of(contract).forEach(end -> add(contract, end, rows));
        rows.insert(database);
    }

    private static void add(Contract contract, TermEnd end, BulkInsert rows) {
        Optional<Notice> notice = end.notice();
        rows.row(
                contract.id(),
                end.endsOn(),
                contract.amendments().size(),
                contract.billing().zone().getId(),
                end.follows(),
                end.noticeBy(),
                notice.map(Notice::on),
                notice.map(Notice::by),
                notice.map(Notice::why),
                notice.map(Notice::amendment),
                end.terminated(),
                end.renewed(),
                end.nextEndsOn(),
                contract.currency(),
                end.before().minorUnits(),
                end.after().map(value -> value.minorUnits()));
    }

    /** The contracts whose ends were not counted since they changed. */
    List<ContractId> behind() {
        return database.query(
                "select id from tributary.contract_head where not exists (select 1 from tributary.contract_term_end"
                        + " where contract = id and contract_term_end.version = contract_head.version) order by id",
                List.of(),
                row -> new ContractId(row.text("id")));
    }
}
