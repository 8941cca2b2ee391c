package org.tributary.contract.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.channel.boundary.Directory;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractFilter;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractRefused;
import org.tributary.contract.ContractSummary;
import org.tributary.contract.control.AmendmentDesk;
import org.tributary.contract.control.ContractNames;
import org.tributary.contract.control.ContractRows;
import org.tributary.contract.schedule.AmendmentEffect;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;

/** What customers signed, and what was agreed since. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM})
public class Contracts {

    private static final int MANY = 1_000;

    @Inject
    ContractRows contracts;

    @Inject
    AmendmentDesk desk;

    @Inject
    Directory directory;

    @Inject
    Database database;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** A page of a list, and how many there are in all. */
    public record Page(List<ContractSummary> items, long total) {}

    /** Every contract of a filter by id, each handed on as it is read. */
    public void export(ContractFilter filter, Consumer<ContractSummary> sink) {
        List<ContractSummary> read;
        int first = 0;
        do {
            read = contracts.page(filter, first, MANY);
            read.forEach(sink);
            first += MANY;
        } while (read.size() == MANY);
    }

    /** The contracts of a filter, a page of them by id. */
    public Page list(ContractFilter filter, int page, int size) {
        return new Page(contracts.page(filter, (page - 1) * size, size), contracts.count(filter));
    }

    /** @throws Refusal.NotFound if there is no such contract */
    public Contract require(ContractId id) {
        return contracts.find(id).orElseThrow(() -> new Refusal.NotFound("contract"));
    }

    /** @throws Refusal.NotFound if there was no such contract by then */
    public Contract require(ContractId id, Instant knownAt) {
        return contracts
                .find(id)
                .flatMap(contract -> contract.known(knownAt))
                .orElseThrow(() -> new Refusal.NotFound("contract"));
    }

    /**
     * Records what was signed. A repeat returns the first, as it is by then.
     *
     * @param signed its instants and amendments do not matter
     * @throws Refusal.Invalid with every name that is not known
     * @throws ContractRefused if there is another contract of this id
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN})
    public Contract sign(Contract signed) {
        database.lock("tributary.contract " + signed.id());
        new ContractNames(directory.known()).check(signed);
        Contract fresh = signed.signed(clock.instant());
        return contracts.find(signed.id()).map(known -> same(known, fresh)).orElseGet(() -> {
            contracts.add(fresh, actor.require().username());
            trail.record("contract.signed", fresh.id().value(), fresh.title());
            return fresh;
        });
    }

    private static Contract same(Contract known, Contract fresh) {
        if (!known.signed(fresh.recordedAt()).equals(fresh)) {
            throw ContractRefused.known(fresh.id());
        }
        return known;
    }

    /**
     * Adds an amendment at the end of the chain. What needs somebody's yes is proposed instead ({@link AmendmentProposals}).
     *
     * @param version how many amendments the contract that was read had
     * @param amendment its number and instant do not matter
     * @throws Refusal.NotFound if there is no such contract
     * @throws Refusal.Invalid with everything that cannot be done, and every name that is not known
     * @throws ContractRefused if the contract was amended since it was read, or the amendment needs approval
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public Contract amend(ContractId id, int version, Amendment amendment) {
        AmendmentDesk.Drafted drafted = desk.draft(id, version, amendment);
        desk.requirement(drafted).ifPresent(requirement -> {
            throw ContractRefused.approval(requirement.inWords());
        });
        return desk.add(drafted, actor.require().username(), "");
    }

    /**
     * What an amendment would do, in words and money. Nothing is recorded.
     *
     * @throws Refusal.NotFound if there is no such contract
     * @throws Refusal.Invalid with everything that cannot be done
     */
    public AmendmentEffect preview(ContractId id, Amendment amendment) {
        return desk.effect(desk.draft(id, amendment));
    }
}
