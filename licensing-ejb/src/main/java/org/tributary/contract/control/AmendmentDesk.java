package org.tributary.contract.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.approval.request.Fact;
import org.tributary.approval.request.Requirement;
import org.tributary.approval.request.SubjectKind;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.channel.boundary.Directory;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractRefused;
import org.tributary.contract.SaleFinding;
import org.tributary.contract.boundary.SaleGuard;
import org.tributary.contract.schedule.AmendmentEffect;
import org.tributary.contract.schedule.AmendmentFacts;
import org.tributary.contract.schedule.BillingSchedule;
import org.tributary.database.Database;

/** What an amendment comes to, whose yes it needs, and how it is added to the chain. */
@Dependent
public class AmendmentDesk {

    private final ContractRows contracts;
    private final BillItemRows items;
    private final ServiceRows service;
    private final Directory directory;
    private final ApprovalRequests approvals;
    private final SaleGuard guard;
    private final Database database;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public AmendmentDesk(
            ContractRows contracts,
            BillItemRows items,
            ServiceRows service,
            Directory directory,
            ApprovalRequests approvals,
            SaleGuard guard,
            Database database,
            AuditTrail trail,
            Clock clock) {
        this.contracts = contracts;
        this.items = items;
        this.service = service;
        this.directory = directory;
        this.approvals = approvals;
        this.guard = guard;
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A contract with one amendment more, not kept.
     *
     * @param before without it
     * @param after with it
     * @param denials what the partner terms deny of what it sells anew
     */
    public record Drafted(Contract before, Contract after, List<SaleFinding> denials) {

        /** Copies what is denied. */
        public Drafted {
            denials = List.copyOf(denials);
        }
    }

    /**
     * What a contract becomes by an amendment; whoever else would amend it waits until the transaction ends.
     *
     * @throws Refusal.NotFound if there is no such contract
     * @throws Refusal.Invalid with everything that cannot be done, and every name that is not known
     * @throws ContractRefused if the contract was amended since it was read
     */
    public Drafted draft(ContractId id, int version, Amendment amendment) {
        database.lock("tributary.contract " + id);
        int current = contracts.version(id).orElseThrow(() -> new Refusal.NotFound("contract"));
        if (current != version) {
            throw ContractRefused.version(version, current);
        }
        return drafted(require(id), amendment);
    }

    /** The same of the contract as it stands. */
    public Drafted draft(ContractId id, Amendment amendment) {
        return drafted(require(id), amendment);
    }

    private Contract require(ContractId id) {
        return contracts.find(id).orElseThrow(() -> new Refusal.NotFound("contract"));
    }

    private Drafted drafted(Contract before, Amendment amendment) {
        new ContractNames(directory.known()).check(amendment);
        Contract after = before.amend(amendment, clock.instant());
        List<SaleFinding> denials = guard.ofAmendment(before, after, clock.instant()).stream()
                .filter(SaleFinding::blocks)
                .toList();
        return new Drafted(before, after, denials);
    }

    /** What it would do, in words and money. */
    public AmendmentEffect effect(Drafted drafted) {
        return AmendmentEffect.of(schedule(drafted.before()), schedule(drafted.after()), today(drafted));
    }

    /** What of it somebody may have to say yes to. */
    public List<Fact> facts(Drafted drafted) {
        List<Fact> facts = new ArrayList<>(
                AmendmentFacts.of(schedule(drafted.before()), schedule(drafted.after()), today(drafted)));
        facts.addAll(Fact.passingOver(drafted.denials().size()));
        return facts;
    }

    /**
     * Whose yes it needs; empty where it needs nobody's.
     *
     * @throws ContractRefused if the partner terms deny something of it, and no rule says who may pass that over
     */
    public Optional<Requirement> requirement(Drafted drafted) {
        List<SaleFinding> denials = drafted.denials();
        if (!denials.isEmpty()
                && approvals
                        .requirement(SubjectKind.AMENDMENT, Fact.passingOver(denials.size()))
                        .isEmpty()) {
            throw ContractRefused.deniedAmendment(denials);
        }
        return approvals.policy().asksAbout(SubjectKind.AMENDMENT)
                ? approvals.requirement(SubjectKind.AMENDMENT, facts(drafted))
                : Optional.empty();
    }

    /**
     * Whether the partner terms deny nothing of it that they did not deny when somebody was asked.
     *
     * @param asked when: what they denied then is what was passed over
     * @throws ContractRefused if they do
     */
    public void requireUnchanged(Drafted drafted, Instant asked) {
        List<SaleFinding> more = SaleFinding.blockingSince(
                guard.ofAmendment(drafted.before(), drafted.after(), asked), drafted.denials());
        if (!more.isEmpty()) {
            throw ContractRefused.deniedSince(more);
        }
    }

    private BillingSchedule schedule(Contract contract) {
        return new BillingSchedule(contract, items.of(contract.id()), Optional.of(service.of(contract)));
    }

    private LocalDate today(Drafted drafted) {
        return BillingSchedule.dayOf(drafted.before(), clock.instant());
    }

    /**
     * Adds the amendment at the end of the chain.
     *
     * @param by the username of whose amendment it is
     * @param details beside its words, for the trail
     */
    public Contract add(Drafted drafted, String by, String details) {
        Contract after = drafted.after();
        contracts.addAmendment(after, by);
        trail.record(
                "contract.amended",
                after.id() + " " + after.amendments().size(),
                after.amendments().getLast().inWords() + details);
        return after;
    }
}
