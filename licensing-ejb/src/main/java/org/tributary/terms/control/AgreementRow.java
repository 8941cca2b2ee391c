package org.tributary.terms.control;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;

@Entity
@Table(name = "agreement")
class AgreementRow {

    @Id
    private String id;

    private String name;

    private String currency;

    private String zone;

    @ElementCollection
    @CollectionTable(name = "agreement_party", joinColumns = @JoinColumn(name = "agreement"))
    @OrderColumn(name = "position")
    @Column(name = "party")
    private List<String> parties;

    @SuppressWarnings("NullAway")
    protected AgreementRow() {}

    AgreementRow(PartnershipAgreement agreement) {
        id = agreement.id().value();
        name = agreement.name();
        currency = agreement.currency().getCurrencyCode();
        zone = agreement.zone().getId();
        parties = new ArrayList<>(
                agreement.parties().stream().map(OrganizationId::value).toList());
    }

    String id() {
        return id;
    }

    PartnershipAgreement agreement(List<Revision> revisions, List<AgreementEvent> events) {
        return new PartnershipAgreement(
                new AgreementId(id),
                name,
                parties.stream().map(OrganizationId::new).toList(),
                Currency.getInstance(currency),
                ZoneId.of(zone),
                revisions,
                events);
    }
}
