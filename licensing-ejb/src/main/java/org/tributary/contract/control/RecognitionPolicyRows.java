package org.tributary.contract.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.contract.recognition.RecognitionPolicies;
import org.tributary.contract.recognition.RecognitionRules;
import org.tributary.contract.recognition.RecordedRecognitionPolicy;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;
import org.tributary.identity.Account;

/** How changes of contracts are accounted for, kept: rules are followed by others, never edited. */
@Dependent
public class RecognitionPolicyRows {

    private final Database database;

    @Inject
    public RecognitionPolicyRows(Database database) {
        this.database = database;
    }

    /** The versions as known at an instant. */
    public RecognitionPolicies known(Instant knownAt) {
        return RecordedRecognitionPolicy.known(all(), knownAt);
    }

    /** All, in the order recorded. */
    public List<RecordedRecognitionPolicy> all() {
        return database.query(
                "select number, version, document::text as document, recorded_at, recorded_by, recorded_person, confirmed_at,"
                        + " confirmed_by, confirmed_person from tributary.recognition_policy order by number",
                List.of(),
                RecognitionPolicyRows::policy);
    }

    private static RecordedRecognitionPolicy policy(Row row) {
        Optional<RecordedRecognitionPolicy.Confirmation> confirmed = row.optionalInstant("confirmed_at")
                .map(at -> new RecordedRecognitionPolicy.Confirmation(
                        Math.toIntExact(row.number("version")),
                        new Account(row.text("confirmed_by"), row.text("confirmed_person")),
                        at));
        return new RecordedRecognitionPolicy(
                Math.toIntExact(row.number("number")),
                Json.read(row.text("document"), RecognitionRules.class),
                new Account(row.text("recorded_by"), row.text("recorded_person")),
                row.instant("recorded_at"),
                confirmed);
    }

    /** Keeps one more, which waits. */
    public void add(RecordedRecognitionPolicy recorded) {
        database.update(
                "insert into tributary.recognition_policy (number, effective_from, document, recorded_at, recorded_by,"
                        + " recorded_person) values (?, ?, ?::jsonb, ?, ?, ?)",
                List.of(
                        recorded.number(),
                        recorded.rules().effectiveFrom(),
                        Json.write(recorded.rules()),
                        recorded.recordedAt(),
                        recorded.by().username(),
                        recorded.by().person()));
    }

    /** Keeps that one was confirmed. */
    public void confirm(RecordedRecognitionPolicy recorded) {
        RecordedRecognitionPolicy.Confirmation confirmation =
                recorded.confirmed().orElseThrow();
        database.update(
                "update tributary.recognition_policy set version = ?, confirmed_at = ?, confirmed_by = ?, confirmed_person = ?"
                        + " where number = ?",
                List.of(
                        confirmation.version(),
                        confirmation.at(),
                        confirmation.by().username(),
                        confirmation.by().person(),
                        recorded.number()));
    }
}
