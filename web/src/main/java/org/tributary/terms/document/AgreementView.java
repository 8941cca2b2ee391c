package org.tributary.terms.document;

import java.time.Instant;
import java.util.List;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;

/** An agreement with every revision known at an instant. */
public record AgreementView(
        String id, String name, List<String> parties, String currency, List<RevisionView> revisions) {

    /** The view of an agreement, as known at an instant. */
    public static AgreementView of(PartnershipAgreement agreement, Instant knownAt) {
        return new AgreementView(
                agreement.id().value(),
                agreement.name(),
                agreement.parties().stream().map(OrganizationId::value).toList(),
                agreement.currency().getCurrencyCode(),
                agreement.revisions().stream()
                        .filter(revision -> !revision.recordedAt().isAfter(knownAt))
                        .map(RevisionView::of)
                        .toList());
    }
}
