package org.tributary.attribution.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.attribution.concentration.Contribution;
import org.tributary.attribution.control.Contributions;
import org.tributary.identity.Role;
import org.tributary.terms.boundary.GoverningTerms;

/** What the vendor's revenue hangs on. For the vendor's staff only. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class Concentrations {

    @Inject
    Contributions contributions;

    @Inject
    GoverningTerms terms;

    /**
     * What each sale brought in each month of a range, in the reporting currency.
     *
     * @param from the first month counts if its first day is not before this day
     * @param to exclusive
     * @param knownAt what was posted by this instant counts
     */
    public List<Contribution> contributions(Optional<LocalDate> from, Optional<LocalDate> to, Instant knownAt) {
        return contributions.between(from, to, knownAt, currency());
    }

    /**
     * The last day of each contract, as far as it is known.
     *
     * @param knownAt what was recorded by this instant counts
     */
    public Map<String, LocalDate> contractEnds(Instant knownAt) {
        return contributions.contractEnds(knownAt);
    }

    /** The reporting currency. */
    public Currency currency() {
        return terms.reportingCurrency();
    }
}
