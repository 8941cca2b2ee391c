package org.tributary.terms.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;

/** A revision with its clauses. */
public record RevisionView(
        int number,
        String regime,
        String title,
        String validFrom,
        @Nullable String validTo,
        String recordedAt,
        String attributionDate,
        String source,
        List<ClauseView> clauses) {

    /** The view of a revision of an agreement. */
    public static RevisionView of(PartnershipAgreement agreement, Revision revision) {
        return new RevisionView(
                agreement.numberOf(revision),
                revision.regime(),
                revision.title(),
                revision.validity().startInclusive().toString(),
                revision.validity().isOpen()
                        ? null
                        : revision.validity().endExclusive().toString(),
                revision.recordedAt().toString(),
                revision.attributionDate().name(),
                revision.source(),
                revision.clauses().stream().map(ClauseView::of).toList());
    }
}
