package org.tributary.audit.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tributary.audit.AuditEvent;
import org.tributary.audit.AuditFilter;
import org.tributary.audit.ChainCheck;
import org.tributary.audit.ChainHead;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.database.Where;

/** The events of the trail. The vendor's alone: row-level security shows a partner none. */
@Dependent
public class AuditRows {

    private static final String EVENTS =
            "select id, occurred_at, actor, kind, action, object, subject, details from tributary.audit_event where ";

    private final Database database;

    @Inject
    public AuditRows(Database database) {
        this.database = database;
    }

    /** Those of a filter before an event, the latest first. */
    public List<AuditEvent> before(AuditFilter filter, long number, int count) {
        Where where = where(filter).and("id < ?", number);
        return database.query(
                EVENTS + where.sql() + " order by id desc limit ?", where.arguments(count), AuditRows::event);
    }

    /** Those of a filter, a page of them, the latest first. */
    public List<AuditEvent> page(AuditFilter filter, int first, int count) {
        Where where = where(filter);
        return database.query(
                EVENTS + where.sql() + " order by id desc offset ? limit ?",
                where.arguments(first, count),
                AuditRows::event);
    }

    /** How many there are of a filter. */
    public long count(AuditFilter filter) {
        Where where = where(filter);
        return database.query(
                        "select count(*) as many from tributary.audit_event where " + where.sql(),
                        where.arguments(),
                        row -> row.number("many"))
                .getFirst();
    }

    private static Where where(AuditFilter filter) {
        Where where = new Where();
        filter.kind().ifPresent(its -> where.and("kind = ?", its));
        filter.object().ifPresent(its -> where.and("object = ?", its));
        filter.actor().ifPresent(its -> where.and("actor = ?", its));
        filter.action().ifPresent(its -> where.and("action = ?", its));
        filter.from().ifPresent(its -> where.and("occurred_at >= ?", its));
        filter.until().ifPresent(its -> where.and("occurred_at < ?", its));
        return where;
    }

    private static AuditEvent event(Row row) {
        return new AuditEvent(
                row.number("id"),
                row.instant("occurred_at"),
                row.text("actor"),
                row.text("kind"),
                row.text("action"),
                row.text("object"),
                row.text("subject"),
                row.text("details"));
    }

    /** Reads the whole trail from its first event, and says where it is not what was written. */
    public ChainCheck check(Optional<ChainHead> known) {
        ChainCheck check = database.query(
                        """
                with chain as (
                    select id, digest,
                        id <> coalesce(lag(id) over in_order, 0) + 1
                            or previous <> coalesce(lag(digest) over in_order, '\\x00')
                            or digest <> tributary.audit_digest(audit_event) as broken
                    from tributary.audit_event
                    window in_order as (order by id))
                select count(*) as many, min(id) filter (where broken) as broken_at, max(id) as last,
                    (select encode(digest, 'hex') from chain order by id desc limit 1) as digest
                from chain""",
                        List.of(),
                        row -> new ChainCheck(
                                row.number("many"),
                                row.optionalNumber("last").map(last -> new ChainHead(last, row.text("digest"))),
                                row.optionalNumber("broken_at"),
                                Optional.empty()))
                .getFirst();
        return new ChainCheck(check.events(), check.head(), check.brokenAt(), known.map(this::stands));
    }

    private boolean stands(ChainHead known) {
        return database.find(
                        "select 1 as one from tributary.audit_event where id = ? and encode(digest, 'hex') = ?",
                        List.of(known.number(), known.digest()),
                        row -> true)
                .isPresent();
    }
}
