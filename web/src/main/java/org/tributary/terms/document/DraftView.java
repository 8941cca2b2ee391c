package org.tributary.terms.document;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.approval.DraftChange;
import org.tributary.approval.Step;
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
        List<ChangeView> history,
        List<String> steps) {

    /** A step that was taken. */
    public record ChangeView(
            String step, String actor, String at, @Nullable String comment) {

        static ChangeView of(DraftChange change) {
            return new ChangeView(
                    change.step().name(),
                    change.actor(),
                    change.at().toString(),
                    change.comment().orElse(null));
        }
    }

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
                draft.history().stream().map(ChangeView::of).toList(),
                steps.stream()
                        .filter(step -> step != Step.CREATE)
                        .sorted()
                        .map(Step::name)
                        .toList());
    }
}
