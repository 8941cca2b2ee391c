package org.tributary.contract.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.level.ServiceRecord;
import org.tributary.contract.schedule.BillingSchedule;
import org.tributary.contract.schedule.DueBills;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.party.OrganizationId;

/** When something of each contract is to be billed next, counted anew whenever it changes or is billed. */
@Dependent
public class NextBillRows {

    private final Database database;

    @Inject
    public NextBillRows(Database database) {
        this.database = database;
    }

    /**
     * Counts anew when a contract is billed next.
     *
     * @param schedule with what is known of the service
     */
    public void replace(BillingSchedule schedule) {
        Contract contract = schedule.contract();
        database.update(
                "delete from tributary.contract_next_bill where contract = ?",
                List.of(contract.id().value()));
        BulkInsert rows = BulkInsert.into(
                "tributary.contract_next_bill",
                "contract text",
                "version integer",
                "items integer",
                "service bigint",
                "zone text",
                "next_on date");
        rows.row(
                contract.id(),
                contract.amendments().size(),
                schedule.billed().size(),
                schedule.service().map(ServiceRecord::size).orElse(0),
                contract.billing().zone().getId(),
                schedule.nextDueOn());
        rows.insert(database);
    }

    /** The contracts whose next bill was not counted since they changed; they are locked against others who count, where there are any. */
    public List<ContractId> behind() {
        if (stale().isEmpty()) {
            return List.of();
        }
        database.lock("tributary.contract-next-bills");
        return stale();
    }

    private List<ContractId> stale() {
        return database.query("""
                select head.id from tributary.contract_head as head
                left join tributary.contract_next_bill as next on next.contract = head.id
                left join (select contract, count(*) as many from tributary.contract_bill_item group by contract) as item
                    on item.contract = head.id
                left join (
                    select contract, count(*) as many from (
                        select metric.contract from tributary.contract_service_metric as metric
                        join tributary.service_measurement as one on one.product = metric.product
                            and one.region = metric.region and one.name = metric.name and one.unit = metric.unit
                        union all
                        select contract from tributary.contract_service_claim
                    ) as known group by contract
                ) as service on service.contract = head.id
                where next.contract is null or next.version <> head.version or next.items <> coalesce(item.many, 0)
                    or next.service <> coalesce(service.many, 0)
                order by head.id""", List.of(), row -> new ContractId(row.text("id")));
    }

    /** The contracts of which something is due at an instant, the longest due first. */
    public DueBills due(Instant now, int most) {
        String due =
                " from tributary.contract_next_bill as next join tributary.contract_head as head on head.id = next.contract"
                        + " where next.next_on <= (?::timestamptz at time zone next.zone)::date";
        List<DueBills.DueBill> bills = database.query(
                "select head.id, head.title, head.customer, next.next_on" + due
                        + " order by next.next_on, head.id limit ?",
                List.of(now, most),
                row -> new DueBills.DueBill(
                        new ContractId(row.text("id")),
                        row.text("title"),
                        new OrganizationId(row.text("customer")),
                        row.day("next_on")));
        long total = database.query("select count(*) as many" + due, List.of(now), row -> row.number("many"))
                .getFirst();
        return new DueBills(bills, total);
    }
}
