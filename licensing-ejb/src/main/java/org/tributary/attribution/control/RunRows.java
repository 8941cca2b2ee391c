package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.Run;
import org.tributary.database.Database;
import org.tributary.database.Row;

/** The runs, kept: one begins, goes on and ends; nothing else of it changes. */
@Dependent
public class RunRows {

    private final Database database;

    @Inject
    public RunRows(Database database) {
        this.database = database;
    }

    /** Begins a run, and gives its number. */
    public long begin(Run.Kind kind, Instant now, String startedBy) {
        long id = database.find("select nextval('tributary.run_id') as id", List.of(), row -> row.number("id"))
                .orElseThrow();
        database.update("""
                insert into tributary.run
                    (id, kind, state, stage, started_at, known_at, lines_done, lines, shares, postings, started_by)
                values (?, ?, 'RUNNING', 'READING', ?, ?, 0, 0, 0, 0, ?)""", List.of(id, kind.name(), now, now, startedBy));
        return id;
    }

    /** How far it is, and whether it may go on: it may not where somebody asked it to end. */
    public boolean progress(long id, Run.Stage stage, int linesDone, int lines) {
        return database.update("""
                        update tributary.run set stage = ?, lines_done = ?, lines = ?
                        where id = ? and state = 'RUNNING' and cancelled_by is null""", List.of(stage.name(), linesDone, lines, id)) == 1;
    }

    /** Asks a run to end, and says whether it was under way. Who asked first stays. */
    public boolean cancel(long id, String cancelledBy) {
        return database.update("""
                        update tributary.run set cancelled_by = coalesce(cancelled_by, ?)
                        where id = ? and state = 'RUNNING'""", List.of(cancelledBy, id)) == 1;
    }

    /** It is done. */
    public void finish(long id, Instant knownAt, Instant now, int lines, Ledger.Appender booked) {
        database.update("""
                update tributary.run set state = 'FINISHED', stage = 'DONE', known_at = ?, finished_at = ?, lines_done = ?,
                    lines = ?, shares = ?, postings = ? where id = ?""", List.of(knownAt, now, lines, lines, booked.shares(), booked.postings(), id));
    }

    /** It failed, and booked nothing. */
    public void fail(long id, Instant now, String problem) {
        database.update(
                "update tributary.run set state = 'FAILED', finished_at = ?, problem = ? where id = ? and state = 'RUNNING'",
                List.of(now, problem, id));
    }

    /** A page of runs, newest first. */
    public List<Run> page(int page, int size) {
        return database.query(
                "select * from tributary.run order by id desc limit ? offset ?",
                List.of(size, (page - 1L) * size),
                RunRows::run);
    }

    /** How many runs there are. */
    public long count() {
        return database.find("select count(*) as runs from tributary.run", List.of(), row -> row.number("runs"))
                .orElseThrow();
    }

    /** One run, or empty. */
    public Optional<Run> find(long id) {
        return database.find("select * from tributary.run where id = ?", List.of(id), RunRows::run);
    }

    private static Run run(Row row) {
        return new Run(
                row.number("id"),
                row.constant("kind", Run.Kind.class),
                row.constant("state", Run.State.class),
                row.constant("stage", Run.Stage.class),
                row.instant("started_at"),
                row.optionalInstant("finished_at"),
                row.instant("known_at"),
                Math.toIntExact(row.number("lines_done")),
                Math.toIntExact(row.number("lines")),
                Math.toIntExact(row.number("shares")),
                Math.toIntExact(row.number("postings")),
                row.text("started_by"),
                row.optionalText("problem"),
                row.optionalText("cancelled_by"));
    }
}
