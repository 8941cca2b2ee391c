package org.tributary.attribution.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tributary.attribution.control.PublishedFigures;
import org.tributary.attribution.reconciliation.Check;
import org.tributary.attribution.reconciliation.PublishedFigure;
import org.tributary.identity.Role;

/** What the ledger is reconciled with: published figures, and the checks over them. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class ReconciliationChecks {

    @Inject
    PublishedFigures publishedFigures;

    /** All checks, in the order they were registered. */
    public List<Check> list() {
        return publishedFigures.checks();
    }

    /** All published figures, by id. */
    public List<PublishedFigure> figures() {
        return publishedFigures.figures();
    }

    /** Adds figures and checks that are not there yet. */
    @RolesAllowed(Role.ADMIN)
    public void register(List<PublishedFigure> freshFigures, List<Check> fresh) {
        publishedFigures.add(freshFigures, fresh);
    }
}
