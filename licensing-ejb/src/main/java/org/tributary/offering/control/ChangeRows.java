package org.tributary.offering.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tributary.Refusal;
import org.tributary.approval.DraftChange;
import org.tributary.approval.boundary.DraftHistory;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;
import org.tributary.offering.change.CatalogChange;
import org.tributary.offering.change.ChangeDraft;
import org.tributary.offering.change.ChangeId;

/** Changes of the catalogue before they hold, kept; what was done to them is added, never edited. */
@Dependent
public class ChangeRows {

    private static final int MOST = 500;

    private static final String SELECT =
            "select id, document::text as document, state, version from tributary.catalog_change";

    private final Database database;
    private final DraftHistory history;

    @Inject
    public ChangeRows(Database database) {
        this.database = database;
        this.history = new DraftHistory(database, "tributary.catalog_change_step", "change");
    }

    /** Those that were changed last, the last one first; 500 at most. */
    public List<ChangeDraft> latest() {
        Map<UUID, List<DraftChange>> histories = history.all();
        return database.query(
                SELECT + " order by changed_at desc, id limit " + MOST,
                List.of(),
                row -> draft(row, histories.getOrDefault(row.uuid("id"), List.of())));
    }

    /** @throws Refusal.NotFound if there is no such change */
    public ChangeDraft require(ChangeId id) {
        return database.find(SELECT + " where id = ?", List.of(id.value()), row -> draft(row, history.of(id.value())))
                .orElseThrow(() -> new Refusal.NotFound("catalog-change"));
    }

    /**
     * The same, for this transaction alone until it ends.
     *
     * @throws Refusal.NotFound if there is no such change
     */
    public ChangeDraft requireForChange(ChangeId id) {
        // locked before it is read, so that the history belongs to it
        database.lock("tributary.catalog-change:" + id);
        return require(id);
    }

    /** Keeps a new one. */
    public void add(ChangeDraft draft) {
        database.update(
                """
                insert into tributary.catalog_change (id, document, state, version, created_at, changed_at)
                values (?, ?::jsonb, ?, ?, ?, ?)""",
                List.of(
                        draft.id().value(),
                        Json.write(draft.change()),
                        draft.life().state().name(),
                        draft.life().version(),
                        draft.life().changedAt(),
                        draft.life().changedAt()));
        history.add(draft.id().value(), draft.life(), 0);
    }

    /** Keeps what became of one since. */
    public void change(ChangeDraft before, ChangeDraft after) {
        database.update(
                "update tributary.catalog_change set document = ?::jsonb, state = ?, version = ?, changed_at = ? where id = ?",
                List.of(
                        Json.write(after.change()),
                        after.life().state().name(),
                        after.life().version(),
                        after.life().changedAt(),
                        after.id().value()));
        history.add(after.id().value(), after.life(), before.life().history().size());
    }

    private static ChangeDraft draft(Row row, List<DraftChange> steps) {
        return new ChangeDraft(
                new ChangeId(row.uuid("id")),
                Json.read(row.text("document"), CatalogChange.class),
                DraftHistory.life(row, steps));
    }
}
