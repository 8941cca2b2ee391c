package org.tributary.deal.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.deal.RecordedPolicy;
import org.tributary.deal.RegistrationPolicy;

/** The rules of registration, kept: they are followed by others, never edited. */
@Dependent
public class PolicyRows {

    private final Database database;

    @Inject
    public PolicyRows(Database database) {
        this.database = database;
    }

    /** All, by their first day, and of one day in the order recorded. */
    public List<RecordedPolicy> all() {
        return database.query(
                "select document::text as document, recorded_at, recorded_by from tributary.registration_policy"
                        + " order by valid_from, recorded_at",
                List.of(),
                row -> new RecordedPolicy(
                        Json.read(row.text("document"), RegistrationPolicy.class),
                        row.instant("recorded_at"),
                        row.text("recorded_by")));
    }

    /** Keeps one more. */
    public void add(RecordedPolicy recorded) {
        database.update(
                "insert into tributary.registration_policy (valid_from, recorded_at, recorded_by, document)"
                        + " values (?, ?, ?, ?::jsonb)",
                List.of(
                        recorded.policy().from(),
                        recorded.recordedAt(),
                        recorded.recordedBy(),
                        Json.write(recorded.policy())));
    }
}
