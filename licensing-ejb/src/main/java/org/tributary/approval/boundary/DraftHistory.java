package org.tributary.approval.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tributary.approval.DraftChange;
import org.tributary.approval.DraftState;
import org.tributary.approval.Life;
import org.tributary.approval.Step;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.identity.Account;

/**
 * What was done to drafts of one kind, kept: added, never edited.
 *
 * @param table has a step a row
 * @param draft the column that names the draft
 */
public record DraftHistory(Database database, String table, String draft) {

    /** The steps of all drafts of the kind, by the draft. */
    public Map<UUID, List<DraftChange>> all() {
        return read("", List.of());
    }

    /** The steps of one, in order; empty where there is none. */
    public List<DraftChange> of(UUID id) {
        return read(" where " + draft + " = ?", List.of(id)).getOrDefault(id, List.of());
    }

    private Map<UUID, List<DraftChange>> read(String where, List<?> arguments) {
        record Kept(UUID draft, DraftChange step) {}
        return database
                .query(
                        "select * from " + table + where + " order by " + draft + ", position",
                        arguments,
                        row -> new Kept(row.uuid(draft), step(row)))
                .stream()
                .collect(groupingBy(Kept::draft, mapping(Kept::step, toList())));
    }

    private static DraftChange step(Row row) {
        String username = row.text("actor");
        // steps that were taken before persons were told apart name the account alone
        Account by = new Account(username, row.optionalText("person").orElse(username));
        return new DraftChange(row.constant("step", Step.class), by, row.instant("at"), row.optionalText("comment"));
    }

    /** The life of the draft that a row holds, with its state and version, and these steps. */
    public static Life life(Row row, List<DraftChange> steps) {
        return new Life(row.constant("state", DraftState.class), Math.toIntExact(row.number("version")), steps);
    }

    /**
     * Keeps the steps of a draft that are not kept yet.
     *
     * @param kept how many are
     */
    public void add(UUID id, Life life, int kept) {
        BulkInsert rows = BulkInsert.into(
                table,
                draft + " uuid",
                "position integer",
                "step text",
                "actor text",
                "person text",
                "at timestamptz",
                "comment text");
        for (int position = kept; position < life.history().size(); position++) {
            DraftChange step = life.history().get(position);
            rows.row(id, position, step.step(), step.by().username(), step.by().person(), step.at(), step.comment());
        }
        rows.insert(database);
    }
}
