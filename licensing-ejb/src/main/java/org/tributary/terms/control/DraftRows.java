package org.tributary.terms.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tributary.Refusal;
import org.tributary.approval.DraftChange;
import org.tributary.approval.boundary.DraftHistory;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;
import org.tributary.terms.AgreementId;
import org.tributary.terms.Revision;
import org.tributary.terms.draft.Draft;
import org.tributary.terms.draft.DraftId;
import org.tributary.terms.draft.GoldenCases;

/** The drafts of revisions, kept; what was done to them is added, never edited. */
@Dependent
public class DraftRows {

    private static final int MOST = 500;

    private static final String SELECT = """
            select id, agreement, document::text as document, state, version, golden_digest, golden_passed
            from tributary.revision_draft""";

    private final Database database;
    private final DraftHistory history;

    @Inject
    public DraftRows(Database database) {
        this.database = database;
        this.history = new DraftHistory(database, "tributary.draft_change", "draft");
    }

    /** Those that were changed last, the last one first; 500 at most. */
    public List<Draft> latest() {
        Map<UUID, List<DraftChange>> histories = history.all();
        return database.query(
                SELECT + " order by changed_at desc, id limit " + MOST,
                List.of(),
                row -> draft(row, histories.getOrDefault(row.uuid("id"), List.of())));
    }

    /** @throws Refusal.NotFound if there is no such draft */
    public Draft require(DraftId id) {
        return read(id);
    }

    /**
     * The same, for this transaction alone until it ends.
     *
     * @throws Refusal.NotFound if there is no such draft
     */
    public Draft requireForChange(DraftId id) {
        // locked before it is read, so that the history belongs to it
        database.lock("tributary.draft:" + id);
        return read(id);
    }

    private Draft read(DraftId id) {
        return database.find(SELECT + " where id = ?", List.of(id.value()), row -> draft(row, history.of(id.value())))
                .orElseThrow(() -> new Refusal.NotFound("draft"));
    }

    /** The golden cases of a draft as they were uploaded, or empty. */
    public Optional<String> goldenCases(DraftId id) {
        return database.find(
                        "select golden_cases::text as cases from tributary.revision_draft where id = ?",
                        List.of(id.value()),
                        row -> row.optionalText("cases"))
                .orElse(Optional.empty());
    }

    /** Keeps a new one. */
    public void add(Draft draft) {
        database.update(
                """
                insert into tributary.revision_draft (id, agreement, document, state, version, author, created_at, changed_at)
                values (?, ?, ?::jsonb, ?, ?, ?, ?, ?)""",
                List.of(
                        draft.id().value(),
                        draft.agreement().value(),
                        Json.write(draft.revision()),
                        draft.state().name(),
                        draft.version(),
                        draft.author(),
                        draft.changedAt(),
                        draft.changedAt()));
        history.add(draft.id().value(), draft.life(), 0);
    }

    /** Keeps what became of one since. */
    public void change(Draft before, Draft after) {
        database.update(
                """
                update tributary.revision_draft
                set document = ?::jsonb, state = ?, version = ?, golden_passed = nullif(?, '')::boolean, changed_at = ?
                where id = ?""",
                List.of(
                        Json.write(after.revision()),
                        after.state().name(),
                        after.version(),
                        after.goldenCases()
                                .map(cases -> Boolean.toString(cases.passed()))
                                .orElse(""),
                        after.changedAt(),
                        after.id().value()));
        history.add(after.id().value(), after.life(), before.history().size());
    }

    /** Keeps other golden cases with a draft; the rest of it is changed by {@link #change}. */
    public void replaceGoldenCases(DraftId id, String cases, GoldenCases known) {
        database.update("""
                update tributary.revision_draft
                set golden_cases = ?::jsonb, golden_digest = ?, golden_passed = ?::boolean where id = ?""", List.of(cases, known.digest(), Boolean.toString(known.passed()), id.value()));
    }

    private static Draft draft(Row row, List<DraftChange> steps) {
        return new Draft(
                new DraftId(row.uuid("id")),
                new AgreementId(row.text("agreement")),
                Json.read(row.text("document"), Revision.class),
                row.optionalText("golden_digest").map(digest -> new GoldenCases(digest, row.truth("golden_passed"))),
                DraftHistory.life(row, steps));
    }
}
