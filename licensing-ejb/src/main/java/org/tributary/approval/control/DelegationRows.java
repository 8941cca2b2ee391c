package org.tributary.approval.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tributary.approval.request.Delegation;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.identity.Account;
import org.tributary.time.DateRange;

/** Who decides for whom on which days, kept. */
@Dependent
public class DelegationRows {

    private static final int MOST = 500;

    private final Database database;

    @Inject
    public DelegationRows(Database database) {
        this.database = database;
    }

    /** Those whose days are not over on a day, and those revoked among them; {@link #MOST} at most. */
    public List<Delegation> since(LocalDate day) {
        return database.query(
                "select * from tributary.approval_delegation where valid_until > ? order by valid_from, recorded_at limit "
                        + MOST,
                List.of(day),
                DelegationRows::delegation);
    }

    /** Those to an account that bear at a moment. */
    public List<Delegation> lentTo(String username, Delegation.Moment moment) {
        return database
                .query(
                        "select * from tributary.approval_delegation where to_username = ? and valid_until > ?"
                                + " order by recorded_at, id",
                        List.of(username, moment.day()),
                        DelegationRows::delegation)
                .stream()
                .filter(delegation -> delegation.bearsAt(moment))
                .toList();
    }

    /** One, if it is there; who else would change it waits until the transaction ends. */
    public Optional<Delegation> findForChange(UUID id) {
        database.lock("tributary.approval-delegation " + id);
        return find(id);
    }

    /** One, if it is there. */
    public Optional<Delegation> find(UUID id) {
        return database.find(
                "select * from tributary.approval_delegation where id = ?", List.of(id), DelegationRows::delegation);
    }

    private static Delegation delegation(Row row) {
        Optional<Delegation.Revocation> revoked = row.optionalInstant("revoked_at")
                .map(at ->
                        new Delegation.Revocation(new Account(row.text("revoked_by"), row.text("revoked_person")), at));
        return new Delegation(
                row.uuid("id"),
                new Account(row.text("from_username"), row.text("from_person")),
                Set.copyOf(row.words("roles")),
                row.text("to_username"),
                new DateRange(row.day("valid_from"), row.day("valid_until")),
                row.text("reason"),
                row.instant("recorded_at"),
                revoked);
    }

    /** Keeps one more. */
    public void add(Delegation delegation) {
        BulkInsert rows = BulkInsert.into(
                "tributary.approval_delegation",
                "id uuid",
                "from_username text",
                "from_person text",
                "roles text[]",
                "to_username text",
                "valid_from date",
                "valid_until date",
                "reason text",
                "recorded_at timestamptz");
        rows.row(
                delegation.id(),
                delegation.from().username(),
                delegation.from().person(),
                delegation.roles().stream().sorted().toList(),
                delegation.to(),
                delegation.days().startInclusive(),
                delegation.days().endExclusive(),
                delegation.reason(),
                delegation.recordedAt());
        rows.insert(database);
    }

    /** Keeps that one was revoked. */
    public void revoke(UUID id, Account by, Instant at) {
        database.update(
                "update tributary.approval_delegation set revoked_at = ?, revoked_by = ?, revoked_person = ?"
                        + " where id = ? and revoked_at is null",
                List.of(at, by.username(), by.person(), id));
    }
}
