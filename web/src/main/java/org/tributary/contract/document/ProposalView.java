package org.tributary.contract.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.approval.document.ApprovalView;
import org.tributary.contract.Proposal;
import org.tributary.contract.boundary.AmendmentProposals;
import org.tributary.document.DocumentWriter;

/** An amendment that was proposed of a contract, and who is asked about it. */
public record ProposalView(
        int number,
        int version,
        String effectiveOn,
        String reason,
        String words,
        Object document,
        String proposedBy,
        String proposedAt,
        @Nullable Integer amendment,
        ApprovalView approval) {

    private static ProposalView of(Proposal proposal, ApprovalView approval) {
        return new ProposalView(
                proposal.number(),
                proposal.version(),
                proposal.amendment().effectiveOn().toString(),
                proposal.amendment().reason(),
                proposal.amendment().inWords(),
                DocumentWriter.write(proposal.amendment()),
                proposal.by().username(),
                proposal.at().toString(),
                proposal.applied().orElse(null),
                approval);
    }

    /** The views of some proposals, as far as the caller may act on each. */
    public static List<ProposalView> of(
            List<AmendmentProposals.Waiting> some, ApprovalRequests approvals, Instant now) {
        List<ApprovalView> asked = ApprovalView.of(
                some.stream().map(AmendmentProposals.Waiting::request).toList(), approvals, now);
        List<ProposalView> views = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            views.add(of(some.get(i).proposal(), asked.get(i)));
        }
        return views;
    }
}
