package org.tributary.attribution.document;

import java.util.List;
import org.tributary.attribution.Explanation;
import org.tributary.attribution.ShareId;
import org.tributary.attribution.document.ExplainedShareView.StepView;

/** Why a share is what it is. */
public record ExplanationView(String share, List<StepView> steps) {

    /** The view of an explanation. */
    public static ExplanationView of(ShareId share, Explanation explanation) {
        return new ExplanationView(
                share.toString(), explanation.steps().stream().map(StepView::of).toList());
    }
}
