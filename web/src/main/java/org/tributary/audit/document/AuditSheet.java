package org.tributary.audit.document;

import java.util.List;
import java.util.function.Consumer;
import org.tributary.audit.AuditEvent;
import org.tributary.http.Cell;
import org.tributary.http.PeoplesTable;
import org.tributary.http.PeoplesTable.Column;

/** The trail as people take it away, in the columns of its screen. */
public final class AuditSheet {

    private AuditSheet() {}

    /** Events, the latest first. */
    public static PeoplesTable<AuditEvent> of(Consumer<Consumer<AuditEvent>> rows) {
        return new PeoplesTable<>(
                "audit-trail",
                List.of(
                        new Column<>("Number", row -> Cell.of(row.number())),
                        new Column<>("When", row -> new Cell.Moment(row.occurredAt())),
                        new Column<>("Who", row -> Cell.of(row.actor())),
                        new Column<>("What", row -> Cell.of(row.action())),
                        new Column<>("Of which kind", row -> Cell.of(row.kind())),
                        new Column<>("Id", row -> Cell.of(row.object())),
                        new Column<>("Of what", row -> Cell.of(row.subject())),
                        new Column<>("How", row -> Cell.of(row.details()))),
                rows);
    }
}
