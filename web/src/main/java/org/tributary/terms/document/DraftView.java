package org.tributary.terms.document;

import java.util.Collection;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.approval.Step;
import org.tributary.approval.document.DraftChangeView;
import org.tributary.document.DocumentWriter;
import org.tributary.http.json.Forms;
import org.tributary.terms.draft.Draft;
import org.tributary.terms.draft.DraftId;

/** A draft with its document, its history, and what the caller may do with it now. */
public record DraftView(
        String id,
        String agreement,
        String regime,
        String title,
        String state,
        int version,
        String author,
        String changedAt,
        Object revision,
        List<ClauseView> clauses,
        List<DraftChangeView> history,
        List<String> steps) {

    /**
     * The id of a draft as it stands in an address; what can be no id is the id of nothing.
     *
     * @throws Refusal.NotFound if it can be none
     */
    public static DraftId idOf(String text) {
        return new DraftId(Forms.id(text, "draft"));
    }

    /** The view of a draft. */
    public static DraftView of(Draft draft, Collection<Step> steps) {
        return new DraftView(
                draft.id().toString(),
                draft.agreement().value(),
                draft.revision().regime(),
                draft.revision().title(),
                draft.state().name(),
                draft.version(),
                draft.author(),
                draft.changedAt().toString(),
                DocumentWriter.write(draft.revision()),
                draft.revision().clauses().stream().map(ClauseView::of).toList(),
                draft.history().stream().map(DraftChangeView::of).toList(),
                steps.stream()
                        .filter(step -> step != Step.CREATE)
                        .sorted()
                        .map(Step::name)
                        .toList());
    }
}
