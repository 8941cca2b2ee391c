package org.tributary.deal.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.deal.Adjudication;
import org.tributary.deal.Conflict;
import org.tributary.deal.DealId;
import org.tributary.deal.boundary.DealConflicts;
import org.tributary.party.OrganizationId;

/**
 * What a deal meets. To a partner it names nobody.
 *
 * @param other the deal it meets
 * @param holder whose that is; absent for the vendor's own
 * @param score how sure it is that both are about one customer
 * @param settled whether it was decided in the deal's favour
 */
public record DealConflictView(
        String kind,
        @Nullable String other,
        @Nullable String holder,
        @Nullable String customer,
        @Nullable Integer score,
        String rule,
        @Nullable String adjudicator,
        ProposalView proposal,
        boolean settled) {

    /** What the tie-break rule proposes. */
    public record ProposalView(boolean stands, String words) {}

    /** How a conflict was decided. */
    public record AdjudicationView(
            String kind,
            @Nullable String other,
            boolean proposed,
            String decision,
            String decidedBy,
            String decidedAt,
            String reason) {

        static AdjudicationView of(Adjudication decided) {
            return new AdjudicationView(
                    decided.kind().name(),
                    decided.other().map(DealId::toString).orElse(null),
                    decided.proposed(),
                    decided.decision().name(),
                    decided.by(),
                    decided.at().toString(),
                    decided.reason());
        }
    }

    /** What a deal meets now, and the decisions there are. */
    public record AnswerView(List<DealConflictView> items, List<AdjudicationView> adjudications) {

        /** The view of an answer. */
        public static AnswerView of(DealConflicts.Answer answer) {
            return new AnswerView(
                    answer.met().stream()
                            .map(met -> DealConflictView.of(met.conflict(), met.settled()))
                            .toList(),
                    answer.decided().stream().map(AdjudicationView::of).toList());
        }
    }

    /** The view of a conflict. */
    public static DealConflictView of(Conflict conflict, boolean settled) {
        return new DealConflictView(
                conflict.kind().name(),
                conflict.deal().map(DealId::toString).orElse(null),
                conflict.holder().map(OrganizationId::value).orElse(null),
                conflict.customer().map(OrganizationId::value).orElse(null),
                conflict.score() > 0 ? conflict.score() : null,
                conflict.rule(),
                conflict.adjudicator().orElse(null),
                new ProposalView(
                        conflict.proposal().stands(), conflict.proposal().words()),
                settled);
    }
}
