package org.tributary.deal.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;
import org.tributary.deal.DealId;
import org.tributary.deal.DealPage;
import org.tributary.deal.DealQuery;
import org.tributary.deal.DealState;
import org.tributary.deal.Opportunity;
import org.tributary.party.OrganizationId;

/** Lists of deals, within a caller's scope: the query says so, and row-level security once more. */
@Dependent
public class DealLists {

    private final Database database;

    @Inject
    public DealLists(Database database) {
        this.database = database;
    }

    /** One page; its total is over the whole filter. */
    public DealPage page(DealQuery query, String scope) {
        Where where = Where.of(query.filter(), scope);
        String direction = query.descending() ? " desc" : " asc";
        String sql = "select id, partner, document::text as document, state, version, submitted_at, changed_at,"
                + " protected_until, open_conflicts from tributary.deal where " + where.sql() + " order by "
                + column(query.sort()) + direction + ", id" + direction + " limit ? offset ?";
        long offset = (query.page() - 1L) * query.size();
        LocalDate day = query.filter().asOf();
        List<DealPage.Summary> rows =
                database.query(sql, where.arguments(query.size(), offset), row -> summary(row, day));
        long total = database.query(
                        "select count(*) as total from tributary.deal where " + where.sql(),
                        where.arguments(),
                        row -> row.number("total"))
                .getFirst();
        return new DealPage(rows, query.page(), query.size(), total);
    }

    private static String column(DealQuery.Sort sort) {
        return switch (sort) {
            case SUBMITTED_AT -> "submitted_at";
            case PROTECTED_UNTIL -> "protected_until";
            case LEGAL_NAME -> "lower(legal_name)";
            case CHANGED_AT -> "changed_at";
        };
    }

    private static DealPage.Summary summary(Row row, LocalDate day) {
        DealState kept = row.constant("state", DealState.class);
        boolean over = kept == DealState.REGISTERED
                && !row.optionalDay("protected_until").orElseThrow().isAfter(day);
        return new DealPage.Summary(
                new DealId(row.uuid("id")),
                row.optionalText("partner").map(OrganizationId::new),
                Json.read(row.text("document"), Opportunity.class),
                over ? DealState.EXPIRED : kept,
                Math.toIntExact(row.number("version")),
                row.instant("submitted_at"),
                row.instant("changed_at"),
                row.optionalDay("protected_until"),
                Math.toIntExact(row.number("open_conflicts")));
    }

    /** The {@code where} of a list, with the values of its question marks. */
    private record Where(List<String> parts, List<Object> values) {

        static Where of(DealQuery.Filter filter, String scope) {
            Where where = new Where(new ArrayList<>(), new ArrayList<>());
            if (!scope.equals("*")) {
                where.and("partner = ?", scope);
            }
            where.states(filter);
            if (!filter.partners().isEmpty()) {
                where.and("partner = any(?)", filter.partners());
            }
            filter.text().ifPresent(text -> where.and("position(lower(?) in lower(legal_name)) > 0", text));
            filter.expiringWithin()
                    .ifPresent(days -> where.and(
                            "state = 'REGISTERED' and protected_until > ? and protected_until <= ?",
                            filter.asOf(),
                            filter.asOf().plusDays(days)));
            filter.conflicted()
                    .ifPresent(conflicted -> where.and(conflicted ? "open_conflicts > 0" : "open_conflicts = 0"));
            return where;
        }

        private void states(DealQuery.Filter filter) {
            if (filter.states().isEmpty()) {
                return;
            }
            Function<DealState, String> condition = state -> switch (state) {
                case REGISTERED -> "state = 'REGISTERED' and protected_until > ?";
                case EXPIRED -> "state = 'REGISTERED' and protected_until <= ?";
                case SUBMITTED, REFUSED, WITHDRAWN, WON, LOST -> "state = '" + state + "'";
            };
            List<DealState> states = filter.states().stream().sorted().toList();
            and(
                    states.stream().map(condition).collect(Collectors.joining(") or (", "((", "))")),
                    states.stream()
                            .filter(state -> state == DealState.REGISTERED || state == DealState.EXPIRED)
                            .map(_ -> filter.asOf())
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
