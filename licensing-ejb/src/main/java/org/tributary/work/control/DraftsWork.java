package org.tributary.work.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.tributary.approval.DraftState;
import org.tributary.approval.Step;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.offering.boundary.CatalogChanges;
import org.tributary.terms.boundary.RevisionDrafts;
import org.tributary.work.Work;
import org.tributary.work.WorkItem;
import org.tributary.work.WorkKind;

/** What waits to be approved by somebody who did not write it. */
@Dependent
public class DraftsWork {

    private final ApprovalRequests requests;
    private final CatalogChanges changes;
    private final RevisionDrafts drafts;

    @Inject
    public DraftsWork(ApprovalRequests requests, CatalogChanges changes, RevisionDrafts drafts) {
        this.requests = requests;
        this.changes = changes;
        this.drafts = drafts;
    }

    /** Requests for approval that wait for the caller's yes; due on the day they expire. */
    public Work approvals() {
        return Work.of(
                WorkKind.APPROVAL,
                requests.inbox().stream()
                        .map(request -> new WorkItem(
                                request.id().toString(),
                                request.asked().title(),
                                Optional.of(request.requester().username()),
                                Optional.of(request.openedAt()),
                                Optional.of(LocalDate.ofInstant(request.expiresAt(), ZoneOffset.UTC))))
                        .toList());
    }

    /** Changes of the catalogue that the caller may approve. */
    public Work changes() {
        return Work.of(
                WorkKind.CATALOG_CHANGE,
                changes.list(Set.of(DraftState.SUBMITTED)).stream()
                        .filter(draft -> changes.steps(draft).contains(Step.APPROVE))
                        .map(draft -> new WorkItem(
                                draft.id().toString(),
                                draft.change().title(),
                                Optional.of(draft.life().author()),
                                Optional.of(draft.life().changedAt()),
                                Optional.empty()))
                        .toList());
    }

    /** Drafts of terms that the caller may approve. */
    public Work terms() {
        return Work.of(
                WorkKind.TERMS_DRAFT,
                drafts.list(Optional.empty(), Set.of(DraftState.SUBMITTED)).stream()
                        .filter(draft -> drafts.steps(draft).contains(Step.APPROVE))
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
