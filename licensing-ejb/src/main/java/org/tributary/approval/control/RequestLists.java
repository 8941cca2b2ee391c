package org.tributary.approval.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.approval.request.ApprovalFilter;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.RequestState;
import org.tributary.database.Database;

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
        Where where = Where.of(filter, now);
        return requests.query(
                "where " + where.sql() + " order by opened_at desc, id desc limit ? offset ?",
                where.arguments(size, (page - 1L) * size));
    }

    /** How many there are of a filter. */
    public long count(ApprovalFilter filter, Instant now) {
        Where where = Where.of(filter, now);
        return database.query(
                        "select count(*) as many from tributary.approval_request where " + where.sql(),
                        where.arguments(),
                        row -> row.number("many"))
                .getFirst();
    }

    /** The {@code where} of a list, with the values of its question marks. */
    private record Where(List<String> parts, List<Object> values) {

        static Where of(ApprovalFilter filter, Instant now) {
            Where where = new Where(new ArrayList<>(), new ArrayList<>());
            where.states(filter, now);
            filter.kind().ifPresent(kind -> where.and("kind = ?", kind.code()));
            filter.requester().ifPresent(username -> where.and("requester = ?", username));
            filter.text()
                    .ifPresent(text -> where.and(
                            "position(lower(?) in lower(title || ' ' || subject || ' ' || requester)) > 0", text));
            return where;
        }

        private void states(ApprovalFilter filter, Instant now) {
            if (filter.states().isEmpty()) {
                return;
            }
            Function<RequestState, String> condition = state -> switch (state) {
                case PENDING -> "state = 'PENDING' and expires_at > ?";
                case EXPIRED -> "state = 'PENDING' and expires_at <= ?";
                case APPROVED, REJECTED, WITHDRAWN -> "state = '" + state + "'";
            };
            List<RequestState> states = filter.states().stream().sorted().toList();
            and(
                    states.stream().map(condition).collect(Collectors.joining(") or (", "((", "))")),
                    states.stream()
                            .filter(state -> state == RequestState.PENDING || state == RequestState.EXPIRED)
                            .map(_ -> now)
                            .toArray());
        }

        private void and(String part, Object... arguments) {
            parts.add(part);
            values.addAll(Arrays.asList(arguments));
        }

        String sql() {
            return parts.isEmpty() ? "true" : String.join(" and ", parts);
        }

        List<Object> arguments(Object... more) {
            List<Object> all = new ArrayList<>(values);
            all.addAll(Arrays.asList(more));
            return all;
        }
    }
}
