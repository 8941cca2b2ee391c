package org.tributary.contract.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tributary.approval.request.ApprovalDecided;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.RequestState;
import org.tributary.approval.request.SubjectKind;
import org.tributary.contract.Contract;
import org.tributary.contract.Proposal;

/** Amends a contract once every yes is there, in the transaction of the last one: whoever gives it is told if that cannot be done any more. */
@Dependent
public class ProposedAmendments {

    private final ProposalRows proposals;
    private final AmendmentDesk desk;

    @Inject
    public ProposedAmendments(ProposalRows proposals, AmendmentDesk desk) {
        this.proposals = proposals;
        this.desk = desk;
    }

    /**
     * Hears of the end of a request.
     *
     * @throws org.tributary.contract.ContractRefused if the contract was amended since the amendment was proposed, or the partner terms deny more of it
     *     by now
     */
    public void hear(@Observes ApprovalDecided decided) {
        if (decided.request().asked().subject().kind().equals(SubjectKind.AMENDMENT)
                && decided.state() == RequestState.APPROVED) {
            proposals.find(decided.request().id()).ifPresent(proposal -> apply(proposal, decided.request()));
        }
    }

    private void apply(Proposal proposal, ApprovalRequest request) {
        AmendmentDesk.Drafted drafted = desk.draft(proposal.contract(), proposal.version(), proposal.amendment());
        desk.requireUnchanged(drafted, request.openedAt());
        Contract after = desk.add(
                drafted,
                proposal.by().username(),
                " Proposed by " + proposal.by() + ", request " + proposal.request() + ".");
        proposals.apply(proposal.applied(after.amendments().size()));
    }
}
