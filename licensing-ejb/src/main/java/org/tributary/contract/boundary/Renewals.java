package org.tributary.contract.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.tributary.Refusal;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.ContractId;
import org.tributary.contract.control.ContractRows;
import org.tributary.contract.control.RenewalLists;
import org.tributary.contract.renewal.ListPrices;
import org.tributary.contract.renewal.RenewalFilter;
import org.tributary.contract.renewal.RenewalMonth;
import org.tributary.contract.renewal.RenewalOutlook;
import org.tributary.contract.renewal.RenewalPage;
import org.tributary.contract.schedule.BillingSchedule;
import org.tributary.identity.Role;
import org.tributary.offering.boundary.PriceLists;

/** What of contracts ends when, what follows, and the notices that end it. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class Renewals {

    private static final int MANY = 1_000;

    @Inject
    ContractRows contracts;

    @Inject
    RenewalLists lists;

    @Inject
    Contracts amendments;

    @Inject
    PriceLists prices;

    @Inject
    Clock clock;

    /** The ends of terms of a filter, a page of them by their day. */
    public RenewalPage list(RenewalFilter filter, int page, int size) {
        contracts.countTermEnds();
        return lists.page(filter, clock.instant(), (page - 1) * size, size);
    }

    /** What ends by month and currency, over the whole filter. */
    public List<RenewalMonth> months(RenewalFilter filter) {
        contracts.countTermEnds();
        return lists.months(filter, clock.instant());
    }

    /** Every end of a filter, by its day, handed on as it is read. */
    public void export(RenewalFilter filter, Consumer<RenewalPage.Row> sink) {
        contracts.countTermEnds();
        Instant now = clock.instant();
        RenewalPage page;
        int first = 0;
        do {
            page = lists.page(filter, now, first, MANY);
            page.rows().forEach(sink);
            first += MANY;
        } while (first < page.total());
    }

    /**
     * What follows the end of one contract.
     *
     * @throws Refusal.NotFound if there is no such contract
     */
    public RenewalOutlook of(ContractId id) {
        Contract contract = contracts.find(id).orElseThrow(() -> new Refusal.NotFound("contract"));
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return RenewalOutlook.of(
                contract, BillingSchedule.dayOf(contract, now), new ListPrices(prices.list(), day, now));
    }

    /**
     * Records that one side said that a contract does not go on: an amendment of the day on which it was said.
     *
     * @param version how many amendments the contract that was read had
     * @param on the day it was said, in the contract's time zone
     * @param reason in words
     * @throws Refusal.NotFound if there is no such contract
     * @throws Refusal.Invalid if it comes too late, is not needed, or was given before
     * @throws ContractRefused if the contract was amended since it was read
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public Contract giveNotice(
            ContractId id, int version, LocalDate on, ContractChange.GiveNotice notice, String reason) {
        return amendments.amend(id, version, new Amendment(1, reason, on, List.of(notice), Instant.EPOCH));
    }
}
