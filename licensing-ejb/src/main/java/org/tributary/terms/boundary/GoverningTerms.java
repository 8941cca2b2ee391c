package org.tributary.terms.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.control.AgreementRows;

/** Finds the agreement under which a vendor's revenue is shared. For other contexts, within their transaction; no role is asked. */
@Dependent
public class GoverningTerms {

    private final AgreementRows agreements;

    @Inject
    public GoverningTerms(AgreementRows agreements) {
        this.agreements = agreements;
    }

    /**
     * The one agreement the vendor is party to that shares anything.
     *
     * @throws None if there is none
     * @throws Several if there are more
     */
    public PartnershipAgreement of(OrganizationId vendor) {
        List<PartnershipAgreement> candidates = sharing().stream()
                .filter(agreement -> agreement.parties().contains(vendor))
                .toList();
        if (candidates.size() > 1) {
            throw new Several(vendor);
        }
        return candidates.stream().findFirst().orElseThrow(() -> new None("the vendor " + vendor));
    }

    /**
     * The currency in which shares are reported.
     *
     * @throws None if no agreement shares anything
     */
    public Currency reportingCurrency() {
        List<Currency> currencies = sharing().stream()
                .map(PartnershipAgreement::currency)
                .distinct()
                .toList();
        if (currencies.size() > 1) {
            throw new IllegalStateException("more than one reporting currency: " + currencies);
        }
        return currencies.stream().findFirst().orElseThrow(() -> new None("any vendor"));
    }

    /** The agreement of this name, if there is one. */
    public Optional<PartnershipAgreement> find(AgreementId id) {
        return agreements.all().stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst();
    }

    /** The agreements that share anything, by id. */
    public List<PartnershipAgreement> sharing() {
        return agreements.all().stream()
                .filter(agreement -> agreement.revisions().stream()
                        .anyMatch(revision -> !revision.shares().isEmpty()))
                .toList();
    }

    /** No agreement governs the vendor's revenue. */
    public static final class None extends Refusal {
        private static final long serialVersionUID = 1L;

        None(String whose) {
            super(Kind.INVALID, "terms.no-governing-agreement", "No agreement shares the revenue of " + whose + ".");
        }
    }

    /** More than one agreement would govern the vendor's revenue. */
    public static final class Several extends Refusal {
        private static final long serialVersionUID = 1L;

        Several(OrganizationId vendor) {
            super(
                    Kind.INVALID,
                    "terms.several-governing-agreements",
                    "More than one agreement shares the revenue of the vendor " + vendor + ".");
        }
    }
}
