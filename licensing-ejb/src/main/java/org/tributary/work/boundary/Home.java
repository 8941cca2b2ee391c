package org.tributary.work.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.identity.Actor;
import org.tributary.identity.Capability;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.work.Work;
import org.tributary.work.WorkKind;
import org.tributary.work.control.BooksWork;
import org.tributary.work.control.DraftsWork;
import org.tributary.work.control.SalesWork;

/** What needs the caller today: of each kind that it can do something about, how much there is and the most pressing of it. */
@Stateless
@RolesAllowed({
    Role.SALES_OPS,
    Role.APPROVER,
    Role.FINANCE,
    Role.AUDITOR,
    Role.ADMIN,
    Role.PARTNER_USER,
    Role.PARTNER_ADMIN,
    Role.BILLING_SYSTEM
})
public class Home {

    @Inject
    SalesWork sales;

    @Inject
    DraftsWork drafts;

    @Inject
    BooksWork books;

    @Inject
    CurrentActor actor;

    /** What there is, the most pressing kind first; kinds of which there is nothing are left out. A partner is told of its own. */
    public List<Work> work() {
        Actor caller = actor.require();
        return Stream.of(WorkKind.values())
                .filter(kind -> Capability.holds(caller, kind.capability()))
                .flatMap(kind -> of(kind, caller).stream())
                .filter(work -> work.total() > 0)
                .toList();
    }

    private Optional<Work> of(WorkKind kind, Actor caller) {
        return switch (kind) {
            case APPROVAL -> Optional.of(drafts.approvals());
            case DEAL_DECISION -> Optional.of(sales.decisions());
            case PROTECTION_ENDING -> Optional.of(sales.protections());
            case NOTICE_CLOSING -> Optional.of(sales.notices());
            case TERM_ENDING -> Optional.of(sales.ends());
            case BILL_DUE -> Optional.of(books.bills());
            case CATALOG_CHANGE -> Optional.of(drafts.changes());
            case TERMS_DRAFT -> Optional.of(drafts.terms());
            case RUN_FAILED -> Optional.of(books.failedRuns());
            case PERIOD_OPEN -> Optional.of(books.openPeriods());
            case REVENUE_OPEN -> Optional.of(books.openRevenue());
            case USAGE_WAITING -> Optional.of(books.waitingUsage());
            case RESTATEMENT -> restatements(caller);
        };
    }

    /** Those whose business restatements are: a partner, who was told otherwise, and who restates. */
    private Optional<Work> restatements(Actor caller) {
        boolean concerned = !caller.scope().equals("*") || Capability.holds(caller, "attribution.restate");
        return concerned ? Optional.of(books.restatements()) : Optional.empty();
    }
}
