package org.tributary.approval.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tributary.approval.request.ApprovalPolicy;
import org.tributary.approval.request.RecordedApprovalPolicy;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;
import org.tributary.identity.Account;

/** By which rules approvals are asked for, kept: they are followed by others, never edited. */
@Dependent
public class ApprovalPolicyRows {

    private final Database database;

    @Inject
    public ApprovalPolicyRows(Database database) {
        this.database = database;
    }

    /** All, in the order recorded. */
    public List<RecordedApprovalPolicy> all() {
        return database.query(
                "select number, document::text as document, recorded_at, recorded_by, recorded_person, confirmed_at, confirmed_by,"
                        + " confirmed_person from tributary.approval_policy order by number",
                List.of(),
                ApprovalPolicyRows::policy);
    }

    private static RecordedApprovalPolicy policy(Row row) {
        Optional<RecordedApprovalPolicy.Confirmation> confirmed = row.optionalInstant("confirmed_at")
                .map(at -> new RecordedApprovalPolicy.Confirmation(
                        new Account(row.text("confirmed_by"), row.text("confirmed_person")), at));
        return new RecordedApprovalPolicy(
                Math.toIntExact(row.number("number")),
                Json.read(row.text("document"), ApprovalPolicy.class),
                new Account(row.text("recorded_by"), row.text("recorded_person")),
                row.instant("recorded_at"),
                confirmed);
    }

    /** Keeps one more. */
    public void add(RecordedApprovalPolicy recorded) {
        BulkInsert rows = BulkInsert.into(
                "tributary.approval_policy",
                "number integer",
                "valid_from date",
                "document jsonb",
                "recorded_at timestamptz",
                "recorded_by text",
                "recorded_person text",
                "confirmed_at timestamptz",
                "confirmed_by text",
                "confirmed_person text");
        Optional<Account> by = recorded.confirmed().map(RecordedApprovalPolicy.Confirmation::by);
        rows.row(
                recorded.number(),
                recorded.policy().from(),
                Json.write(recorded.policy()),
                recorded.recordedAt(),
                recorded.by().username(),
                recorded.by().person(),
                recorded.confirmed().map(RecordedApprovalPolicy.Confirmation::at),
                by.map(Account::username),
                by.map(Account::person));
        rows.insert(database);
    }

    /** Keeps that one was confirmed. */
    public void confirm(RecordedApprovalPolicy recorded) {
        RecordedApprovalPolicy.Confirmation confirmation = recorded.confirmed().orElseThrow();
        database.update(
                "update tributary.approval_policy set confirmed_at = ?, confirmed_by = ?, confirmed_person = ? where number = ?",
                List.of(
                        confirmation.at(),
                        confirmation.by().username(),
                        confirmation.by().person(),
                        recorded.number()));
    }
}
