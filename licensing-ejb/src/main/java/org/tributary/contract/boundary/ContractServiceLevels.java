package org.tributary.contract.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.control.BillItemRows;
import org.tributary.contract.control.ContractRows;
import org.tributary.contract.control.ServiceRows;
import org.tributary.contract.level.ServiceClaim;
import org.tributary.contract.level.ServiceRecord;
import org.tributary.contract.schedule.BillingSchedule;
import org.tributary.contract.schedule.ServiceReport;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;

/** The service levels of contracts: how each month was, what is credited of it and why, and the claims of customers. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class ContractServiceLevels {

    @Inject
    ContractRows contracts;

    @Inject
    BillItemRows items;

    @Inject
    ServiceRows service;

    @Inject
    Database database;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * The months of a contract's service levels, as known at an instant.
     *
     * @throws Refusal.NotFound if there was no such contract by then
     */
    public ServiceReport report(ContractId id, Instant knownAt) {
        Contract contract = contracts
                .find(id)
                .flatMap(known -> known.known(knownAt))
                .orElseThrow(() -> new Refusal.NotFound("contract"));
        LocalDate day = BillingSchedule.dayOf(contract, knownAt);
        return ServiceReport.of(
                contract, items.known(id, knownAt), service.of(contract).known(knownAt), day);
    }

    /**
     * Records that a customer asked for the credit of a month; it is given with the next bill. A repeat changes nothing.
     *
     * @param claim its instant does not matter
     * @throws Refusal.NotFound if there is no such contract
     * @throws Refusal.Invalid with every fault: no such level in that month, none that needs a claim, a month that was met, a day that has not come
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public ServiceReport claim(ContractId id, ServiceClaim claim) {
        database.lock("tributary.contract " + id);
        Instant now = clock.instant();
        Contract contract = contracts.find(id).orElseThrow(() -> new Refusal.NotFound("contract"));
        Optional<ServiceClaim> known = service.of(contract).claim(claim.of());
        if (known.isEmpty()) {
            check(contract, claim, now);
            service.add(id, claim.recorded(now), actor.require().username());
            trail.record("contract.service-claimed", id.value(), claim.of().inWords() + ": " + claim.words());
        }
        return report(id, now);
    }

    private void check(Contract contract, ServiceClaim claim, Instant now) {
        Refusal.Faults faults = new Refusal.Faults();
        LocalDate today = BillingSchedule.dayOf(contract, now);
        faults.require(
                !claim.claimedOn().isAfter(today),
                "service-claim.ahead",
                "/claimedOn",
                "A claim is recorded on the day it is made at the earliest; today is " + today + ".");
        ServiceRecord record = service.of(contract);
        ServiceReport.of(contract, items.of(contract.id()), record, today).months().stream()
                .filter(month -> month.of().equals(claim.of()))
                .findFirst()
                .ifPresentOrElse(
                        month -> checkMonth(month, faults),
                        () -> faults.add(
                                "service-claim.level",
                                "/level",
                                "There is no " + claim.of().inWords() + " that has ended."));
        faults.refuseIfAny("service-claim.invalid");
    }

    private static void checkMonth(ServiceReport.Month month, Refusal.Faults faults) {
        faults.require(
                !month.level().isAutomatic(),
                "service-claim.automatic",
                "/level",
                "What this level credits needs no claim.");
        faults.require(
                month.measured()
                        .map(one -> month.level().isMissedBy(one.figure()))
                        .orElse(true),
                "service-claim.met",
                "/month",
                "The level was met in " + month.of().month() + ".");
    }
}
