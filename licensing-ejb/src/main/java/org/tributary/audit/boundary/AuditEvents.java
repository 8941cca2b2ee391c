package org.tributary.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tributary.audit.AuditEvent;
import org.tributary.audit.AuditFilter;
import org.tributary.audit.ChainCheck;
import org.tributary.audit.ChainHead;
import org.tributary.audit.control.AuditRows;
import org.tributary.identity.Role;

/** What was changed, by whom and when. Nobody changes it, and a partner does not read it. */
@Stateless
@RolesAllowed({Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class AuditEvents {

    private static final int MANY = 1_000;

    @Inject
    AuditRows events;

    /** A page of them, and how many there are in all. */
    public record Page(List<AuditEvent> items, long total) {}

    /** The events of a filter, a page of them, the latest first. */
    public Page list(AuditFilter filter, int page, int size) {
        return new Page(events.page(filter, (page - 1) * size, size), events.count(filter));
    }

    /** What was done to one thing, the latest first; whoever may read the thing may read it. */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
    public Page history(String kind, String object, int page, int size) {
        return list(AuditFilter.of(kind, object), page, size);
    }

    /** Every event of a filter, the latest first, each handed on as it is read. */
    public void export(AuditFilter filter, Consumer<AuditEvent> sink) {
        List<AuditEvent> read = events.before(filter, Long.MAX_VALUE, MANY);
        while (!read.isEmpty()) {
            read.forEach(sink);
            read = events.before(filter, read.getLast().number(), MANY);
        }
    }

    /**
     * Whether the trail is what was written.
     *
     * @param known a head that somebody kept elsewhere: only it shows that nothing was cut off the end
     */
    public ChainCheck check(Optional<ChainHead> known) {
        return events.check(known);
    }
}
