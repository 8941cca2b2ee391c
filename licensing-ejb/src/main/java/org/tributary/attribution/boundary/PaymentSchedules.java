package org.tributary.attribution.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tributary.Refusal;
import org.tributary.attribution.control.OwedAmounts;
import org.tributary.attribution.payment.PaymentSchedule;
import org.tributary.identity.Role;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.boundary.PartnershipAgreements;

/** When what has accrued is paid. A partner sees what is due to it or from it. */
@Stateless
@RolesAllowed({
    Role.SALES_OPS,
    Role.APPROVER,
    Role.FINANCE,
    Role.AUDITOR,
    Role.ADMIN,
    Role.PARTNER_USER,
    Role.PARTNER_ADMIN
})
public class PaymentSchedules {

    @Inject
    OwedAmounts owed;

    @Inject
    PartnershipAgreements agreements;

    /**
     * The schedule of an agreement, of what was booked by an instant.
     *
     * @throws Refusal.NotFound if there is no such agreement, or the caller is not party to it
     */
    public Scheduled of(AgreementId id, Instant knownAt) {
        PartnershipAgreement agreement = agreements.require(id);
        return new Scheduled(agreement, PaymentSchedule.of(agreement, owed.of(id, knownAt)));
    }

    /** A schedule, and the agreement it follows from. */
    public record Scheduled(PartnershipAgreement agreement, PaymentSchedule schedule) {}
}
