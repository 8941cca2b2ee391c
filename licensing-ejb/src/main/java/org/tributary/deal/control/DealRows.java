package org.tributary.deal.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tributary.Refusal;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;
import org.tributary.deal.Deal;
import org.tributary.deal.DealChange;
import org.tributary.deal.DealId;
import org.tributary.deal.DealState;
import org.tributary.deal.DealStep;
import org.tributary.deal.Evidence;
import org.tributary.deal.Opportunity;
import org.tributary.deal.Protection;
import org.tributary.deal.RefusalReason;
import org.tributary.identity.Account;
import org.tributary.party.OrganizationId;

/** Deals, kept; what happened to them is added, never edited. */
@Dependent
public class DealRows {

    private static final String SELECT = "select id, partner, document::text as document from tributary.deal";

    private final Database database;

    @Inject
    public DealRows(Database database) {
        this.database = database;
    }

    /** One, within a scope; empty where there is no such deal, or the scope does not see it. */
    public Optional<Deal> find(DealId id, String scope) {
        return database.find(
                SELECT + " where id = ? and (? = '*' or partner = ?)",
                List.of(id.value(), scope, scope),
                row -> deal(row, histories(List.of(id.value()))));
    }

    /** @throws Refusal.NotFound if there is no such deal, or the scope does not see it */
    public Deal require(DealId id, String scope) {
        return find(id, scope).orElseThrow(() -> new Refusal.NotFound("deal"));
    }

    /**
     * The same, for this transaction alone until it ends.
     *
     * @throws Refusal.NotFound if there is no such deal, or the scope does not see it
     */
    public Deal requireForChange(DealId id, String scope) {
        // locked before it is read, so that the history belongs to it
        database.lock("tributary.deal:" + id);
        return require(id, scope);
    }

    /** Those of these that have not come to their end by a step. */
    public List<Deal> alive(Collection<UUID> ids) {
        Map<UUID, List<DealChange>> histories = histories(ids);
        return database.query(
                SELECT + " where id = any(?::uuid[]) and state in ('SUBMITTED', 'REGISTERED') order by id",
                List.of(ids),
                row -> deal(row, histories));
    }

    /** Keeps a new one. */
    public void add(Deal deal, int openConflicts) {
        Opportunity opportunity = deal.opportunity();
        BulkInsert row = BulkInsert.into(
                "tributary.deal",
                "id uuid",
                "partner text",
                "customer text",
                "product text",
                "channel text",
                "territory text",
                "legal_name text",
                "document jsonb",
                "state text",
                "version integer",
                "open_conflicts integer",
                "submitted_at timestamptz",
                "changed_at timestamptz");
        row.row(
                deal.id(),
                deal.partner(),
                opportunity.customer(),
                opportunity.product(),
                opportunity.channel(),
                opportunity.territory(),
                opportunity.prospect().legalName(),
                Json.write(opportunity),
                DealState.SUBMITTED,
                deal.version(),
                openConflicts,
                deal.submittedAt(),
                deal.submittedAt());
        row.insert(database);
        addHistory(deal, 0);
    }

    /** Keeps what became of one since. */
    public void change(Deal before, Deal after, int openConflicts) {
        DealChange last = after.history().getLast();
        Optional<LocalDate> until = after.protection().map(Protection::days).map(days -> days.endExclusive());
        database.update(
                "update tributary.deal set state = coalesce(nullif(?, ''), state), version = ?, open_conflicts = ?,"
                        + " changed_at = ?, protected_until = nullif(?, '')::date where id = ?",
                List.of(
                        last.step().to().map(DealState::name).orElse(""),
                        after.version(),
                        openConflicts,
                        last.at(),
                        until.map(LocalDate::toString).orElse(""),
                        after.id().value()));
        addHistory(after, before.history().size());
    }

    private void addHistory(Deal deal, int kept) {
        BulkInsert rows = BulkInsert.into(
                "tributary.deal_change",
                "deal uuid",
                "position integer",
                "step text",
                "actor text",
                "person text",
                "at timestamptz",
                "reason text",
                "words text",
                "protected_until date",
                "proof jsonb");
        for (int position = kept; position < deal.history().size(); position++) {
            DealChange change = deal.history().get(position);
            rows.row(
                    deal.id(),
                    position,
                    change.step(),
                    change.by().username(),
                    change.by().person(),
                    change.at(),
                    change.reason(),
                    change.words(),
                    change.protectedUntil(),
                    change.proof().map(Json::write));
        }
        rows.insert(database);
    }

    private Map<UUID, List<DealChange>> histories(Collection<UUID> ids) {
        record Kept(UUID deal, DealChange change) {}
        return database
                .query(
                        "select deal, step, actor, person, at, reason, words, protected_until, proof::text as proof"
                                + " from tributary.deal_change where deal = any(?::uuid[]) order by deal, position",
                        List.of(ids),
                        row -> new Kept(row.uuid("deal"), change(row)))
                .stream()
                .collect(groupingBy(Kept::deal, mapping(Kept::change, toList())));
    }

    private static DealChange change(Row row) {
        String username = row.text("actor");
        // steps that were taken before persons were told apart name the account alone
        Account by = new Account(username, row.optionalText("person").orElse(username));
        return new DealChange(
                row.constant("step", DealStep.class),
                by,
                row.instant("at"),
                row.optionalText("reason").map(RefusalReason::valueOf),
                row.optionalText("words"),
                row.optionalDay("protected_until"),
                row.optionalText("proof").map(text -> Json.read(text, Evidence.class)));
    }

    private static Deal deal(Row row, Map<UUID, List<DealChange>> histories) {
        UUID id = row.uuid("id");
        return new Deal(
                new DealId(id),
                row.optionalText("partner").map(OrganizationId::new),
                Json.read(row.text("document"), Opportunity.class),
                histories.getOrDefault(id, List.of()));
    }
}
