package org.tributary.contract.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.boundary.RevenueLineIntake;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.SaleFinding;
import org.tributary.contract.control.BillItemRows;
import org.tributary.contract.control.ContractRows;
import org.tributary.contract.control.NextBillRows;
import org.tributary.contract.control.ServiceRows;
import org.tributary.contract.schedule.BillItem;
import org.tributary.contract.schedule.BillingSchedule;
import org.tributary.contract.schedule.DueBills;
import org.tributary.contract.schedule.InvoiceLines;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;

/** Bills contracts: what is due becomes revenue lines, and what was billed and is not so any more is credited. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM})
public class ContractBilling {

    @Inject
    ContractRows contracts;

    @Inject
    BillItemRows items;

    @Inject
    ServiceRows service;

    @Inject
    NextBillRows nextBills;

    @Inject
    RevenueLineIntake lines;

    @Inject
    SaleGuard guard;

    @Inject
    Database database;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** What was billed of a contract by an instant, by number. */
    public List<BillItem> billed(ContractId id, Instant knownAt) {
        require(id);
        return items.known(id, knownAt);
    }

    /**
     * What will be billed by a day as things stand, beyond what was; nothing is recorded.
     *
     * @throws Refusal.NotFound if there is no such contract
     */
    public List<BillItem> upcoming(ContractId id, LocalDate through) {
        Contract contract = require(id);
        return schedule(contract, items.of(id)).due(through);
    }

    /**
     * The contracts of which something is to be billed today in their own time zones.
     *
     * @param most how many are told of
     */
    public DueBills due(int most) {
        nextBills.behind().forEach(id -> nextBills.replace(schedule(require(id), items.of(id))));
        return nextBills.due(clock.instant(), most);
    }

    /**
     * Bills what is due today in the contract's time zone; billing again bills nothing. A contract that renews by itself and has come to its end is renewed
     * first.
     *
     * @return the items that are new
     * @throws Refusal.NotFound if there is no such contract
     */
    @RolesAllowed({Role.FINANCE, Role.ADMIN, Role.BILLING_SYSTEM})
    public List<BillItem> bill(ContractId id) {
        database.lock("tributary.contract " + id);
        Instant now = clock.instant();
        Contract contract = renewed(require(id), now);
        List<BillItem> before = items.of(id);
        List<BillItem> fresh = schedule(contract, before).due(BillingSchedule.dayOf(contract, now));
        if (!fresh.isEmpty()) {
            items.add(id, fresh, now, actor.require().username());
            submit(contract, before, fresh, now);
            nextBills.replace(schedule(
                    contract, Stream.concat(before.stream(), fresh.stream()).toList()));
            trail.record("contract.billed", id.value(), fresh.size() + " items");
        }
        return fresh;
    }

    /** A further term that the partner terms deny does not follow by itself: it is agreed, or the contract has ended. */
    private Contract renewed(Contract known, Instant now) {
        LocalDate today = BillingSchedule.dayOf(known, now);
        Contract contract = known;
        for (Optional<Amendment> due = contract.renewalDue(today);
                due.isPresent() && guard.ofRenewal(contract).stream().noneMatch(SaleFinding::blocks);
                due = contract.renewalDue(today)) {
            contract = contract.amend(due.get(), now);
            contracts.addAmendment(contract, actor.require().username());
            trail.record(
                    "contract.renewed",
                    contract.id() + " " + contract.amendments().size(),
                    contract.amendments().getLast().inWords());
        }
        return contract;
    }

    private void submit(Contract contract, List<BillItem> before, List<BillItem> fresh, Instant now) {
        List<BillItem> all = Stream.concat(before.stream(), fresh.stream()).toList();
        List<RevenueLine> due =
                new InvoiceLines(contract).from(all, fresh.getFirst().number(), now);
        if (!due.isEmpty()) {
            lines.submit(due);
        }
    }

    private BillingSchedule schedule(Contract contract, List<BillItem> billed) {
        return new BillingSchedule(contract, billed, Optional.of(service.of(contract)));
    }

    private Contract require(ContractId id) {
        return contracts.find(id).orElseThrow(() -> new Refusal.NotFound("contract"));
    }
}
