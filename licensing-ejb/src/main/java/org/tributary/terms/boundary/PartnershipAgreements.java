package org.tributary.terms.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.control.AgreementRows;

/** What partners agreed. A partner sees the agreements it is party to, and no other can be told from one that does not exist. */
@Stateless
@RolesAllowed({
    Role.SALES_OPS,
    Role.APPROVER,
    Role.FINANCE,
    Role.AUDITOR,
    Role.ADMIN,
    Role.BILLING_SYSTEM,
    Role.PARTNER_USER,
    Role.PARTNER_ADMIN
})
public class PartnershipAgreements {

    @Inject
    AgreementRows agreements;

    @Inject
    CurrentActor actor;

    /** The agreements the caller may see, by id, each with all its revisions. */
    public List<PartnershipAgreement> list() {
        return agreements.all().stream().filter(this::isVisible).toList();
    }

    /** @throws Refusal.NotFound if there is no such agreement, or the caller is not party to it */
    public PartnershipAgreement require(AgreementId id) {
        return list().stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("agreement"));
    }

    /**
     * Adds an agreement, or revisions to one that is there.
     *
     * @param fresh its revisions that are not there yet
     */
    @RolesAllowed(Role.ADMIN)
    public void register(PartnershipAgreement agreement, List<Revision> fresh) {
        agreements.add(agreement, fresh);
    }

    private boolean isVisible(PartnershipAgreement agreement) {
        String scope = actor.scope();
        return scope.equals("*")
                || agreement.parties().stream().anyMatch(party -> party.value().equals(scope));
    }
}
