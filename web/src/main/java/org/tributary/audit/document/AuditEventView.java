package org.tributary.audit.document;

import java.util.List;
import org.tributary.audit.AuditEvent;
import org.tributary.audit.boundary.AuditEvents;

/** An event of the trail. */
public record AuditEventView(
        long number,
        String occurredAt,
        String actor,
        String kind,
        String action,
        String object,
        String subject,
        String details) {

    /** One page of them. */
    public record PageView(List<AuditEventView> items, int page, int size, long total) {

        /** The view of a page. */
        public static PageView of(AuditEvents.Page found, int page, int size) {
            return new PageView(found.items().stream().map(AuditEventView::of).toList(), page, size, found.total());
        }
    }

    /** The view of an event. */
    public static AuditEventView of(AuditEvent event) {
        return new AuditEventView(
                event.number(),
                event.occurredAt().toString(),
                event.actor(),
                event.kind(),
                event.action(),
                event.object(),
                event.subject(),
                event.details());
    }
}
