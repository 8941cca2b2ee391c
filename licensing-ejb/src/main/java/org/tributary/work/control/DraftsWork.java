package org.tributary.work.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.tributary.approval.DraftState;
import org.tributary.approval.Step;
import org.tributary.offering.boundary.CatalogChanges;
import org.tributary.terms.boundary.RevisionDrafts;
import org.tributary.work.Work;
import org.tributary.work.WorkItem;
import org.tributary.work.WorkKind;

/** What waits to be approved by somebody who did not write it. */
@Dependent
public class DraftsWork {

    private final CatalogChanges changes;
    private final RevisionDrafts drafts;

    @Inject
    public DraftsWork(CatalogChanges changes, RevisionDrafts drafts) {
        this.changes = changes;
        this.drafts = drafts;
    }

    /** Changes of the catalogue that a person may approve. */
    public Work changes(String username) {
        return Work.of(
                WorkKind.CATALOG_CHANGE,
                changes.list(Set.of(DraftState.SUBMITTED)).stream()
                        .filter(draft -> draft.life().stepsOf(username).contains(Step.APPROVE))
                        .map(draft -> new WorkItem(
                                draft.id().toString(),
                                draft.change().title(),
                                Optional.of(draft.life().author()),
                                Optional.of(draft.life().changedAt()),
                                Optional.empty()))
                        .toList());
    }

    /** Drafts of terms that a person may approve. */
    public Work terms(String username) {
        return Work.of(
                WorkKind.TERMS_DRAFT,
                drafts.list(Optional.empty(), Set.of(DraftState.SUBMITTED)).stream()
                        .filter(draft -> draft.stepsOf(username).contains(Step.APPROVE))
                        .map(draft -> new WorkItem(
                                draft.id().toString(),
                                draft.agreement() + " " + draft.revision().regime() + ": "
                                        + draft.revision().title(),
                                Optional.of(draft.author()),
                                Optional.of(draft.changedAt()),
                                Optional.empty()))
                        .toList());
    }
}
