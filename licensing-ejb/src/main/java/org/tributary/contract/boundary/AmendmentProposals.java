package org.tributary.contract.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.Asked;
import org.tributary.approval.request.Fact;
import org.tributary.approval.request.RequestState;
import org.tributary.approval.request.Requirement;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractRefused;
import org.tributary.contract.Proposal;
import org.tributary.contract.SaleFinding;
import org.tributary.contract.control.AmendmentDesk;
import org.tributary.contract.control.ContractRows;
import org.tributary.contract.control.ProposalRows;
import org.tributary.contract.schedule.AmendmentEffect;
import org.tributary.database.Database;
import org.tributary.identity.Account;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;

/** Amendments as they come in: what needs nobody's yes is done at once, what needs one waits for it. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class AmendmentProposals {

    @Inject
    AmendmentDesk desk;

    @Inject
    ContractRows contracts;

    @Inject
    ProposalRows proposals;

    @Inject
    ApprovalRequests approvals;

    @Inject
    Database database;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** What became of an amendment. */
    public sealed interface Outcome {

        /** It holds. */
        record Amended(Contract contract) implements Outcome {}

        /** It waits. */
        record Proposed(Waiting waiting) implements Outcome {}
    }

    /** An amendment that waits or waited, and who is asked. */
    public record Waiting(Proposal proposal, ApprovalRequest request) {}

    /**
     * What an amendment would do.
     *
     * @param denials what the partner terms deny of what it sells anew: to be passed over, for its reason
     * @param requirement whose yes it would need; empty where it needs nobody's
     */
    public record Preview(AmendmentEffect effect, List<SaleFinding> denials, Optional<Requirement> requirement) {

        /** Copies what is denied. */
        public Preview {
            denials = List.copyOf(denials);
        }
    }

    /**
     * Amends a contract, or asks whoever has to say yes first. A repeat of what is still asked about returns that.
     *
     * @param version how many amendments the contract that was read had
     * @param amendment its number and instant do not matter
     * @throws Refusal.NotFound if there is no such contract
     * @throws Refusal.Invalid with everything that cannot be done, and every name that is not known
     * @throws ContractRefused if the contract was amended since it was read
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public Outcome amend(ContractId id, int version, Amendment amendment) {
        AmendmentDesk.Drafted drafted = desk.draft(id, version, amendment);
        return desk.requirement(drafted).isEmpty()
                ? new Outcome.Amended(desk.add(drafted, account().username(), ""))
                : new Outcome.Proposed(known(id, version, amendment).orElseGet(() -> propose(drafted, amendment)));
    }

    private Optional<Waiting> known(ContractId id, int version, Amendment amendment) {
        return waiting(proposals.of(id)).stream()
                .filter(one -> one.proposal().isSameAs(version, amendment))
                .filter(one -> one.proposal().by().isSamePersonAs(account()))
                .filter(one -> one.request().stateAt(clock.instant()) == RequestState.PENDING)
                .findFirst();
    }

    private Waiting propose(AmendmentDesk.Drafted drafted, Amendment amendment) {
        Contract before = drafted.before();
        int number = proposals.of(before.id()).size() + 1;
        int version = before.amendments().size();
        List<Fact> facts = desk.facts(drafted);
        ApprovalRequest request = approvals
                .open(new Asked(
                        Proposal.subject(before.id(), number, version),
                        title(before, amendment, drafted.denials()),
                        "/contracts/" + before.id(),
                        facts,
                        Set.of()))
                .orElseThrow();
        Proposal proposal = new Proposal(
                before.id(), number, version, amendment, request.id(), account(), clock.instant(), Optional.empty());
        proposals.add(proposal);
        trail.record("contract.amendment-proposed", before.id() + " " + number, amendment.inWords());
        return new Waiting(proposal, request);
    }

    private static String title(Contract before, Amendment amendment, List<SaleFinding> denials) {
        String title = before.id() + ": " + amendment.reason();
        return denials.isEmpty()
                ? title
                : title + " – passes over " + denials.getFirst().inWords();
    }

    /**
     * What was proposed of a contract, the latest first, whatever became of it.
     *
     * @throws Refusal.NotFound if there is no such contract
     */
    public List<Waiting> of(ContractId id) {
        Contract contract = contracts.find(id).orElseThrow(() -> new Refusal.NotFound("contract"));
        return waiting(proposals.of(contract.id()).reversed());
    }

    private List<Waiting> waiting(List<Proposal> some) {
        return some.stream()
                .map(proposal -> new Waiting(proposal, approvals.require(proposal.request())))
                .toList();
    }

    /**
     * What an amendment would do, in words and money, and whose yes it would need. Nothing is recorded.
     *
     * @throws Refusal.NotFound if there is no such contract
     * @throws Refusal.Invalid with everything that cannot be done
     */
    public Preview preview(ContractId id, Amendment amendment) {
        AmendmentDesk.Drafted drafted = desk.draft(id, amendment);
        return new Preview(desk.effect(drafted), drafted.denials(), desk.requirement(drafted));
    }

    private Account account() {
        return actor.require().account();
    }
}
