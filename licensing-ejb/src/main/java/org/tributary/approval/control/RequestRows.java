package org.tributary.approval.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tributary.Refusal;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.ApprovalStep;
import org.tributary.approval.request.CurrentStep;
import org.tributary.approval.request.Opened;
import org.tributary.approval.request.RequestChange;
import org.tributary.approval.request.RequestId;
import org.tributary.approval.request.Subject;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;
import org.tributary.identity.Account;

/** Requests and what was said to them, kept: added, never edited. */
@Dependent
public class RequestRows {

    private static final String SELECT = "select id, document::text as document from tributary.approval_request ";

    private final Database database;

    @Inject
    public RequestRows(Database database) {
        this.database = database;
    }

    private record Head(UUID id, Opened opened) {}

    private record Said(UUID request, RequestChange change) {}

    /** One, if it is there. */
    public Optional<ApprovalRequest> find(RequestId id) {
        return query("where id = ?", List.of(id.value())).stream().findFirst();
    }

    /**
     * One; who else would change it waits until the transaction ends.
     *
     * @throws Refusal.NotFound if there is no such request
     */
    public ApprovalRequest requireForChange(RequestId id) {
        // locked before it is read, so that what was said belongs to it
        database.lock("tributary.approval-request " + id);
        return find(id).orElseThrow(() -> new Refusal.NotFound("approval"));
    }

    /** All about one thing, whichever version, in the order opened. */
    public List<ApprovalRequest> about(Subject subject) {
        return query(
                "where kind = ? and subject = ? order by opened_at, id",
                List.of(subject.kind().code(), subject.id()));
    }

    /** Those that wait for one of these roles at an instant, as their steps or by escalation; what expires first comes first. */
    public List<ApprovalRequest> waitingFor(Set<String> roles, Instant now) {
        return query(
                "where state = 'PENDING' and expires_at > ?"
                        + " and (waits_for = any(?) or (escalates_at <= ? and escalates_to = any(?))) order by expires_at, id",
                List.of(now, roles, now, roles));
    }

    /** Those that a condition finds, with what was said to them. */
    List<ApprovalRequest> query(String where, List<?> arguments) {
        List<Head> heads = database.query(
                SELECT + where,
                arguments,
                row -> new Head(row.uuid("id"), Json.read(row.text("document"), Opened.class)));
        Map<UUID, List<RequestChange>> said =
                changes(heads.stream().map(Head::id).toList());
        return heads.stream()
                .map(head -> new ApprovalRequest(
                        new RequestId(head.id()),
                        head.opened().asked(),
                        head.opened().requirement(),
                        said.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<RequestChange>> changes(List<UUID> requests) {
        return requests.isEmpty()
                ? Map.of()
                : database
                        .query(
                                "select * from tributary.approval_change where request = any(?::uuid[]) order by request, position",
                                List.of(requests),
                                row -> new Said(row.uuid("request"), change(row)))
                        .stream()
                        .collect(groupingBy(Said::request, mapping(Said::change, toList())));
    }

    private static RequestChange change(Row row) {
        return new RequestChange(
                row.constant("what", RequestChange.Kind.class),
                new Account(row.text("username"), row.text("person")),
                row.optionalText("role"),
                row.optionalText("for_username").map(username -> new Account(username, row.text("for_person"))),
                row.instant("at"),
                row.optionalText("comment"));
    }

    /** Keeps one more. */
    public void add(ApprovalRequest request) {
        BulkInsert heads = BulkInsert.into(
                "tributary.approval_request",
                "id uuid",
                "kind text",
                "subject text",
                "subject_version text",
                "title text",
                "document jsonb",
                "requester text",
                "requester_person text",
                "opened_at timestamptz",
                "expires_at timestamptz",
                "state text",
                "version integer",
                "changed_at timestamptz",
                "waits_for text",
                "escalates_at timestamptz",
                "escalates_to text");
        Subject subject = request.asked().subject();
        Optional<CurrentStep> current = request.current();
        heads.row(
                request.id(),
                subject.kind(),
                subject.id(),
                subject.version(),
                request.asked().title(),
                Json.write(new Opened(request.asked(), request.requirement())),
                request.requester().username(),
                request.requester().person(),
                request.openedAt(),
                request.expiresAt(),
                request.kept(),
                request.version(),
                request.openedAt(),
                current.map(step -> step.step().role()),
                current.flatMap(CurrentStep::escalatesAt),
                escalatesTo(current));
        heads.insert(database);
        BulkInsert authors =
                BulkInsert.into("tributary.approval_author", "request uuid", "username text", "person text");
        request.own().forEach(own -> authors.row(request.id(), own.username(), own.person()));
        authors.insertNew(database);
        addChanges(request, 0);
    }

    private static Optional<String> escalatesTo(Optional<CurrentStep> current) {
        return current.flatMap(step -> step.step().escalation()).map(ApprovalStep.Escalation::to);
    }

    /** Keeps what was said since. */
    public void change(ApprovalRequest before, ApprovalRequest after) {
        addChanges(after, before.version());
        Optional<CurrentStep> current = after.current();
        database.update(
                "update tributary.approval_request set state = ?, version = ?, changed_at = ?, waits_for = nullif(?, ''),"
                        + " escalates_at = nullif(?, '')::timestamptz, escalates_to = nullif(?, '') where id = ?",
                List.of(
                        after.kept().name(),
                        after.version(),
                        after.history().getLast().at(),
                        current.map(step -> step.step().role()).orElse(""),
                        current.flatMap(CurrentStep::escalatesAt)
                                .map(Instant::toString)
                                .orElse(""),
                        escalatesTo(current).orElse(""),
                        after.id().value()));
    }

    private void addChanges(ApprovalRequest request, int kept) {
        BulkInsert rows = BulkInsert.into(
                "tributary.approval_change",
                "request uuid",
                "position integer",
                "what text",
                "username text",
                "person text",
                "role text",
                "for_username text",
                "for_person text",
                "at timestamptz",
                "comment text");
        for (int position = kept; position < request.history().size(); position++) {
            RequestChange change = request.history().get(position);
            rows.row(
                    request.id(),
                    position,
                    change.what(),
                    change.by().username(),
                    change.by().person(),
                    change.role(),
                    change.onBehalfOf().map(Account::username),
                    change.onBehalfOf().map(Account::person),
                    change.at(),
                    change.comment());
        }
        rows.insert(database);
    }
}
