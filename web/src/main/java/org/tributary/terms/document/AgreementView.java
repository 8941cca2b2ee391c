package org.tributary.terms.document;

import java.time.Instant;
import java.util.List;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;

/** An agreement with every revision and event known at an instant. */
public record AgreementView(
        String id,
        String name,
        List<String> parties,
        String currency,
        String zone,
        List<RevisionView> revisions,
        List<AgreementEventView> events) {

    /** The view of an agreement, as known at an instant. */
    public static AgreementView of(PartnershipAgreement agreement, Instant knownAt) {
        return new AgreementView(
                agreement.id().value(),
                agreement.name(),
                agreement.parties().stream().map(OrganizationId::value).toList(),
                agreement.currency().getCurrencyCode(),
                agreement.zone().getId(),
                agreement.revisions().stream()
                        .filter(revision -> !revision.recordedAt().isAfter(knownAt))
                        .map(revision -> RevisionView.of(agreement, revision))
                        .toList(),
                agreement.events().stream()
                        .filter(event -> !event.recordedAt().isAfter(knownAt))
                        .map(AgreementEventView::of)
                        .toList());
    }
}
