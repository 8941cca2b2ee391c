package org.tributary.contract.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.control.BillItemRows;
import org.tributary.contract.control.ContractRows;
import org.tributary.contract.control.ServiceRows;
import org.tributary.contract.obligation.Obligation;
import org.tributary.contract.obligation.Obligations;
import org.tributary.contract.schedule.BillingSchedule;
import org.tributary.identity.Role;

/** What the sides of a contract do by a day, or may do until one, as things stand today. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class ContractObligations {

    @Inject
    ContractRows contracts;

    @Inject
    BillItemRows items;

    @Inject
    ServiceRows service;

    @Inject
    Clock clock;

    /**
     * Those of one contract.
     *
     * @param today in the contract's time zone
     * @param all by the day
     */
    public record Told(Contract contract, LocalDate today, List<Obligation> all) {

        /** Copies the obligations. */
        public Told {
            all = List.copyOf(all);
        }
    }

    /** @throws Refusal.NotFound if there is no such contract */
    public Told of(ContractId id) {
        Contract contract = contracts.find(id).orElseThrow(() -> new Refusal.NotFound("contract"));
        LocalDate today = BillingSchedule.dayOf(contract, clock.instant());
        return new Told(contract, today, Obligations.of(contract, items.of(id), service.of(contract), today));
    }
}
