package org.tributary.offering.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.approval.Step;
import org.tributary.approval.document.DraftChangeView;
import org.tributary.document.DocumentWriter;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.offering.change.CatalogChange;
import org.tributary.offering.change.ChangeDraft;
import org.tributary.offering.change.ChangeId;

/** A change of the catalogue with its document, its history, and what the caller may do with it now. */
public record CatalogChangeView(
        String id,
        String title,
        String state,
        int version,
        String author,
        String changedAt,
        Object change,
        List<DraftChangeView> history,
        List<String> steps) {

    /** A change in a list. */
    public record Summary(String id, String title, String state, int version, String author, String changedAt) {

        /** The view of a change. */
        public static Summary of(ChangeDraft draft) {
            return new Summary(
                    draft.id().toString(),
                    draft.change().title(),
                    draft.life().state().name(),
                    draft.life().version(),
                    draft.life().author(),
                    draft.life().changedAt().toString());
        }
    }

    /** Another document for a change, and the version that was read. */
    public record Edited(int version, CatalogChange change) {}

    /** The view of a change. */
    public static CatalogChangeView of(ChangeDraft draft, Collection<Step> steps) {
        return new CatalogChangeView(
                draft.id().toString(),
                draft.change().title(),
                draft.life().state().name(),
                draft.life().version(),
                draft.life().author(),
                draft.life().changedAt().toString(),
                DocumentWriter.write(draft.change()),
                draft.life().history().stream().map(DraftChangeView::of).toList(),
                steps.stream()
                        .filter(step -> step != Step.CREATE)
                        .sorted()
                        .map(Step::name)
                        .toList());
    }

    /**
     * The id of a change as it stands in an address; what can be no id is the id of nothing.
     *
     * @throws Refusal.NotFound if it can be none
     */
    public static ChangeId idOf(String text) {
        return new ChangeId(Forms.id(text, "catalog-change"));
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static CatalogChange read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<CatalogChange> change = fields.record("change", CatalogChange.class);
        Optional<CatalogChange> read = fields.end(change::orElseThrow);
        document.faults().refuseIfAny("catalog-change.invalid");
        return read.orElseThrow();
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static Edited readEdit(JsonDocument document) {
        Fields fields = document.fields();
        Optional<Integer> version = fields.whole("version", 1);
        Optional<CatalogChange> change = fields.record("change", CatalogChange.class);
        Optional<Edited> edited = fields.end(() -> new Edited(version.orElseThrow(), change.orElseThrow()));
        document.faults().refuseIfAny("catalog-change.invalid");
        return edited.orElseThrow();
    }
}
