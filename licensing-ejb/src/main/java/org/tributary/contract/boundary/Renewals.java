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
import org.tributary.contract.SaleFinding;
import org.tributary.contract.control.ContractRows;
import org.tributary.contract.control.RenewalLists;
import org.tributary.contract.renewal.ListPrices;
import org.tributary.contract.renewal.RenewalFilter;
import org.tributary.contract.renewal.RenewalMonth;
import org.tributary.contract.renewal.RenewalOutlook;
import org.tributary.contract.renewal.RenewalPage;
import org.tributary.contract.schedule.BillingSchedule;
import org.tributary.database.Database;
import org.tributary.database.Outcome;
import org.tributary.identity.Role;
import org.tributary.money.Rate;
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
    AmendmentProposals proposals;

    @Inject
    SaleGuard guard;

    @Inject
    PriceLists prices;

    @Inject
    Database database;

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
     * What follows the end of a contract.
     *
     * @param denials what the partner terms deny of a further term, on the day the one before ends: it does not follow by itself then
     */
    public record Ahead(RenewalOutlook outlook, List<SaleFinding> denials) {

        /** Copies what is denied. */
        public Ahead {
            denials = List.copyOf(denials);
        }
    }

    /**
     * What follows the end of one contract; nothing is denied where nothing follows.
     *
     * @throws Refusal.NotFound if there is no such contract
     */
    public Ahead of(ContractId id) {
        Contract contract = contracts.find(id).orElseThrow(() -> new Refusal.NotFound("contract"));
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        RenewalOutlook outlook = RenewalOutlook.of(
                contract, BillingSchedule.dayOf(contract, now), new ListPrices(prices.list(), day, now));
        return new Ahead(outlook, outlook.next().isEmpty() ? List.of() : denied(contract));
    }

    /**
     * What the partner terms deny of a further term of one contract.
     *
     * @param findings one at least
     */
    public record Denied(ContractId contract, List<SaleFinding> findings) {

        /** Copies what is denied. */
        public Denied {
            findings = List.copyOf(findings);
        }
    }

    /**
     * What the partner terms deny of a further term of some contracts, whether or not it follows by itself, on the day the last one ends; only those of which
     * they deny something, in the order asked.
     *
     * @param ids those that are unknown are passed over
     */
    public List<Denied> denials(List<ContractId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> contracts.find(id).stream())
                .map(contract -> new Denied(contract.id(), denied(contract)))
                .filter(one -> !one.findings().isEmpty())
                .toList();
    }

    private List<SaleFinding> denied(Contract contract) {
        return guard.ofRenewal(contract).stream().filter(SaleFinding::blocks).toList();
    }

    /** A contract that was picked, and how many amendments it had when it was read. */
    public record Pick(ContractId id, int version) {}

    /**
     * What is agreed of a further term.
     *
     * @param months how long it is, 1 or more
     * @param uplift by how much its prices are higher; below zero where they are lower
     * @param reason in words
     */
    public record FurtherTerm(int months, Rate uplift, String reason) {}

    /**
     * Agrees on a further term of many contracts, each by itself: one that is refused leaves the others alone, one that needs somebody's yes is
     * proposed.
     *
     * @param dryRun whether nothing is kept: what would happen is found out by doing it, and undone
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public List<Outcome<ContractId, AmendmentProposals.Outcome>> renewAll(
            List<Pick> picks, FurtherTerm term, boolean dryRun) {
        return database.each(picks, !dryRun, Pick::id, pick -> renew(pick, term));
    }

    private AmendmentProposals.Outcome renew(Pick pick, FurtherTerm term) {
        Contract contract = contracts.find(pick.id()).orElseThrow(() -> new Refusal.NotFound("contract"));
        LocalDate end = contract.timeline().endExclusive();
        ContractChange renewal = new ContractChange.Renew(end.plusMonths(term.months()), term.uplift());
        return proposals.amend(
                pick.id(), pick.version(), new Amendment(1, term.reason(), end, List.of(renewal), Instant.EPOCH));
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
