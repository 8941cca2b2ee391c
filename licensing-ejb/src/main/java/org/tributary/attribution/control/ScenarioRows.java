package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tributary.attribution.scenario.ScenarioQuestion;
import org.tributary.attribution.scenario.StoredScenario;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;

/** Scenarios, kept: what was asked and what came out, each as one document. */
@Dependent
public class ScenarioRows {

    private static final String SELECT =
            "select id, question::text as question, result::text as result, created_at, created_by from tributary.scenario";

    private final Database database;

    @Inject
    public ScenarioRows(Database database) {
        this.database = database;
    }

    /** Keeps one. */
    public void add(StoredScenario scenario) {
        database.update(
                """
                insert into tributary.scenario (id, name, agreement, question, result, created_at, created_by)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)""",
                List.of(
                        scenario.id(),
                        scenario.question().name(),
                        scenario.question().agreement().value(),
                        Json.write(scenario.question()),
                        Json.write(scenario.result()),
                        scenario.createdAt(),
                        scenario.createdBy()));
    }

    /** A page of them, newest first. */
    public List<StoredScenario> page(int page, int size) {
        return database.query(
                SELECT + " order by created_at desc, id limit ? offset ?",
                List.of(size, (page - 1L) * size),
                ScenarioRows::scenario);
    }

    /** How many there are. */
    public long count() {
        return database.find("select count(*) as n from tributary.scenario", List.of(), row -> row.number("n"))
                .orElseThrow();
    }

    /** One of them, or empty. */
    public Optional<StoredScenario> find(UUID id) {
        return database.find(SELECT + " where id = ?", List.of(id), ScenarioRows::scenario);
    }

    private static StoredScenario scenario(Row row) {
        return new StoredScenario(
                row.uuid("id"),
                Json.read(row.text("question"), ScenarioQuestion.class),
                Json.read(row.text("result"), StoredScenario.Result.class),
                row.instant("created_at"),
                row.text("created_by"));
    }
}
