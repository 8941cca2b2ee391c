package org.tributary.approval.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.approval.request.ApprovalFilter;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.RequestState;
import org.tributary.database.Database;
import org.tributary.database.Where;

/** Lists of requests, the latest first. */
@Dependent
public class RequestLists {

    private final Database database;
    private final RequestRows requests;

    @Inject
    public RequestLists(Database database, RequestRows requests) {
        this.database = database;
        this.requests = requests;
    }

    /** A page of those of a filter. */
    public List<ApprovalRequest> page(ApprovalFilter filter, Instant now, int page, int size) {
        Where where = where(filter, now);
        return requests.query(
                "where " + where.sql() + " order by opened_at desc, id desc limit ? offset ?",
                where.arguments(size, (page - 1L) * size));
    }

    /** How many there are of a filter. */
    public long count(ApprovalFilter filter, Instant now) {
        Where where = where(filter, now);
        return database.query(
                        "select count(*) as many from tributary.approval_request where " + where.sql(),
                        where.arguments(),
                        row -> row.number("many"))
                .getFirst();
    }

    private static Where where(ApprovalFilter filter, Instant now) {
        Where where = new Where();
        states(filter, now, where);
        filter.kind().ifPresent(kind -> where.and("kind = ?", kind.code()));
        filter.requester().ifPresent(username -> where.and("requester = ?", username));
        filter.text().ifPresent(text -> where.saying(text, "title", "subject", "requester"));
        return where;
    }

    private static void states(ApprovalFilter filter, Instant now, Where where) {
        if (filter.states().isEmpty()) {
            return;
        }
        Function<RequestState, String> condition = state -> switch (state) {
            case PENDING -> "state = 'PENDING' and expires_at > ?";
            case EXPIRED -> "state = 'PENDING' and expires_at <= ?";
            case APPROVED, REJECTED, WITHDRAWN -> "state = '" + state + "'";
        };
        List<RequestState> states = filter.states().stream().sorted().toList();
        where.and(
                states.stream().map(condition).collect(Collectors.joining(") or (", "((", "))")),
                states.stream()
                        .filter(state -> state == RequestState.PENDING || state == RequestState.EXPIRED)
                        .map(_ -> now)
                        .toArray());
    }
}
