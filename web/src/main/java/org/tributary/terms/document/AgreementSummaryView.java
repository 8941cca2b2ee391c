package org.tributary.terms.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;

/** An agreement with the revision in force on a day. */
public record AgreementSummaryView(
        String id,
        String name,
        List<String> parties,
        int revisions,
        @Nullable RevisionView inForce) {

    /** The view of an agreement: the terms on {@code day}, as known at an instant. */
    public static AgreementSummaryView of(PartnershipAgreement agreement, LocalDate day, Instant knownAt) {
        long known = agreement.revisions().stream()
                .filter(revision -> !revision.recordedAt().isAfter(knownAt))
                .count();
        return new AgreementSummaryView(
                agreement.id().value(),
                agreement.name(),
                agreement.parties().stream().map(OrganizationId::value).toList(),
                Math.toIntExact(known),
                agreement
                        .find(day, knownAt)
                        .map(revision -> RevisionView.of(agreement, revision))
                        .orElse(null));
    }
}
