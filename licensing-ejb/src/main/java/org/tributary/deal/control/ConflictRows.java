package org.tributary.deal.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.deal.Adjudication;
import org.tributary.deal.Conflict;
import org.tributary.deal.DealId;

/** What deals met and how that was decided, kept: added, never edited. The vendor's alone. */
@Dependent
public class ConflictRows {

    private final Database database;

    @Inject
    public ConflictRows(Database database) {
        this.database = database;
    }

    /** Keeps what a deal met at an instant. */
    public void add(DealId deal, Instant foundAt, List<Conflict> conflicts) {
        BulkInsert rows = BulkInsert.into(
                "tributary.deal_conflict",
                "deal uuid",
                "found_at timestamptz",
                "position integer",
                "kind text",
                "other uuid",
                "score integer",
                "rule text",
                "proposal text",
                "adjudicator text");
        for (int position = 0; position < conflicts.size(); position++) {
            Conflict conflict = conflicts.get(position);
            rows.row(
                    deal,
                    foundAt,
                    position,
                    conflict.kind(),
                    conflict.deal(),
                    conflict.score(),
                    conflict.rule(),
                    conflict.proposal().words(),
                    conflict.adjudicator());
        }
        rows.insertNew(database, "position", row -> row.number("position"));
    }

    /** How conflicts of a deal were decided, in order. */
    public List<Adjudication> adjudications(DealId deal) {
        return database.query(
                "select * from tributary.deal_adjudication where deal = ? order by position",
                List.of(deal.value()),
                row -> new Adjudication(
                        row.constant("kind", Conflict.Kind.class),
                        row.optionalUuid("other").map(DealId::new),
                        row.truth("proposed"),
                        row.constant("decision", Adjudication.Decision.class),
                        row.text("decided_by"),
                        row.instant("decided_at"),
                        row.text("reason")));
    }

    /** Keeps one more decision. */
    public void add(DealId deal, int position, Adjudication decided) {
        BulkInsert row = BulkInsert.into(
                "tributary.deal_adjudication",
                "deal uuid",
                "position integer",
                "kind text",
                "other uuid",
                "proposed boolean",
                "decision text",
                "decided_by text",
                "decided_at timestamptz",
                "reason text");
        row.row(
                deal,
                position,
                decided.kind(),
                decided.other(),
                decided.proposed(),
                decided.decision(),
                decided.by(),
                decided.at(),
                decided.reason());
        row.insert(database);
    }
}
