package org.tributary.attribution.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.attribution.ExplainedShare;
import org.tributary.attribution.Explanation;
import org.tributary.attribution.Posting;
import org.tributary.billing.document.RevenueLineView;
import org.tributary.channel.document.ProvenanceView;
import org.tributary.money.document.MoneyView;

/** One share with everything that proves it. */
public record ExplainedShareView(
        ShareView share,
        List<StepView> steps,
        List<PostingView> postings,
        @Nullable RevenueLineView revenueLine) {

    /** One step of the explanation. */
    public record StepView(
            String title,
            String text,
            @Nullable MoneyView amount,
            @Nullable String clause,
            @Nullable ProvenanceView provenance) {

        /** The view of a step. */
        public static StepView of(Explanation.Step step) {
            return new StepView(
                    step.title(),
                    step.text(),
                    step.amount().map(MoneyView::of).orElse(null),
                    step.clause().orElse(null),
                    step.provenance().map(ProvenanceView::of).orElse(null));
        }
    }

    /** One entry of the ledger. */
    public record PostingView(
            String month,
            String period,
            String account,
            String party,
            MoneyView amount,
            MoneyView reporting,
            String recordedAt) {

        static PostingView of(Posting posting) {
            return new PostingView(
                    posting.month().toString(),
                    posting.period().toString(),
                    posting.account().name(),
                    posting.party().value(),
                    MoneyView.of(posting.amount()),
                    MoneyView.of(posting.reporting()),
                    posting.recordedAt().toString());
        }
    }

    /** The view of an explained share. */
    public static ExplainedShareView of(ExplainedShare explained) {
        return new ExplainedShareView(
                ShareView.of(explained.attribution().share(), explained.run()),
                explained.explanation().steps().stream().map(StepView::of).toList(),
                explained.attribution().postings().stream().map(PostingView::of).toList(),
                explained.line().map(RevenueLineView::of).orElse(null));
    }
}
