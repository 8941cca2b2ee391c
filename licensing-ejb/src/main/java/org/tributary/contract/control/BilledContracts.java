package org.tributary.contract.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tributary.contract.Contract;
import org.tributary.contract.schedule.BillItem;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;

/**
 * Contracts with their amendments and bills. Each batch is one statement, so that a contract and its bills are of one instant, while others amend and
 * bill it.
 */
@Dependent
public class BilledContracts {

    private final Database database;

    @Inject
    public BilledContracts(Database database) {
        this.database = database;
    }

    /**
     * A contract and what was billed of it.
     *
     * @param billed every item, by number
     */
    public record BilledContract(Contract contract, List<BillItem> billed) {}

    /**
     * So many, by id, from the one after an id.
     *
     * @param after empty for the first
     */
    public List<BilledContract> after(String after, int many) {
        return database.query("""
                select document::text as document, recorded_at,
                    array(select document::text from tributary.contract_amendment
                        where contract = contract.id order by number) as amendments,
                    array(select (extract(epoch from recorded_at) * 1000000)::bigint from tributary.contract_amendment
                        where contract = contract.id order by number) as amended_micros,
                    array(select document::text from tributary.contract_bill_item
                        where contract = contract.id order by number) as items
                from tributary.contract where id > ? order by id limit ?""", List.of(after, many), BilledContracts::contract);
    }

    private static BilledContract contract(Row row) {
        return new BilledContract(
                ContractRows.whole(row),
                row.words("items").stream()
                        .map(document -> Json.read(document, BillItem.class))
                        .toList());
    }
}
