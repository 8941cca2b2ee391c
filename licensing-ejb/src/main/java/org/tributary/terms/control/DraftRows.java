package org.tributary.terms.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tributary.Refusal;
import org.tributary.approval.DraftChange;
import org.tributary.approval.DraftState;
import org.tributary.approval.Life;
import org.tributary.approval.Step;
import org.tributary.database.BulkInsert;
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

    @Inject
    public DraftRows(Database database) {
        this.database = database;
    }

    /** Those that were changed last, the last one first; 500 at most. */
    public List<Draft> latest() {
        Map<UUID, List<DraftChange>> histories = histories("", List.of());
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
        List<DraftChange> history =
                histories(" where draft = ?", List.of(id.value())).getOrDefault(id.value(), List.of());
        return database.find(SELECT + " where id = ?", List.of(id.value()), row -> draft(row, history))
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
        addHistory(draft, 0);
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
        addHistory(after, before.history().size());
    }

    /** Keeps other golden cases with a draft; the rest of it is changed by {@link #change}. */
    public void replaceGoldenCases(DraftId id, String cases, GoldenCases known) {
        database.update("""
                update tributary.revision_draft
                set golden_cases = ?::jsonb, golden_digest = ?, golden_passed = ?::boolean where id = ?""", List.of(cases, known.digest(), Boolean.toString(known.passed()), id.value()));
    }

    private void addHistory(Draft draft, int from) {
        BulkInsert rows = BulkInsert.into(
                "tributary.draft_change",
                "draft uuid",
                "position integer",
                "step text",
                "actor text",
                "at timestamptz",
                "comment text");
        for (int position = from; position < draft.history().size(); position++) {
            DraftChange change = draft.history().get(position);
            rows.row(draft.id(), position, change.step(), change.actor(), change.at(), change.comment());
        }
        rows.insert(database);
    }

    private Map<UUID, List<DraftChange>> histories(String where, List<?> arguments) {
        record Kept(UUID draft, DraftChange change) {}
        return database
                .query(
                        "select * from tributary.draft_change" + where + " order by draft, position",
                        arguments,
                        row -> new Kept(row.uuid("draft"), change(row)))
                .stream()
                .collect(groupingBy(Kept::draft, mapping(Kept::change, toList())));
    }

    private static Draft draft(Row row, List<DraftChange> history) {
        return new Draft(
                new DraftId(row.uuid("id")),
                new AgreementId(row.text("agreement")),
                Json.read(row.text("document"), Revision.class),
                row.optionalText("golden_digest").map(digest -> new GoldenCases(digest, row.truth("golden_passed"))),
                new Life(row.constant("state", DraftState.class), Math.toIntExact(row.number("version")), history));
    }

    private static DraftChange change(Row row) {
        return new DraftChange(
                row.constant("step", Step.class), row.text("actor"), row.instant("at"), row.optionalText("comment"));
    }
}
