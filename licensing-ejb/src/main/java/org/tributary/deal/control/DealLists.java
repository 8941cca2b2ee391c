package org.tributary.deal.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;
import org.tributary.database.Where;
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

    /**
     * One page; its total is over the whole filter. What is looked for by its words is found by reading all, which is done once; only the documents of the
     * page are read, however far down the list it is.
     */
    public DealPage page(DealQuery query, String scope) {
        Where where = where(query.filter(), scope);
        String direction = query.descending() ? " desc" : " asc";
        String order = " order by ordered" + direction + ", id" + direction;
        String found = "found as " + (query.filter().text().isPresent() ? "materialized" : "not materialized")
                + " (select id, " + column(query.sort()) + " as ordered from tributary.deal where " + where.sql() + ")";
        String sql = "with " + found + " select id, partner, document::text as document, state, version, submitted_at,"
                + " changed_at, protected_until, open_conflicts, (select count(*) from found) as total from (select * from"
                + " found" + order + " limit ? offset ?) as page join tributary.deal using (id)" + order;
        long offset = (query.page() - 1L) * query.size();
        LocalDate day = query.filter().asOf();
        List<Counted> rows = database.query(
                sql, where.arguments(query.size(), offset), row -> new Counted(summary(row, day), row.number("total")));
        long total = rows.isEmpty() ? count(where) : rows.getFirst().total();
        return new DealPage(rows.stream().map(Counted::deal).toList(), query.page(), query.size(), total);
    }

    /** A deal of a page, and how many there are of the whole filter. */
    private record Counted(DealPage.Summary deal, long total) {}

    /** A page behind the last one says nothing of how many there are. */
    private long count(Where where) {
        return database.query(
                        "select count(*) as total from tributary.deal where " + where.sql(),
                        where.arguments(),
                        row -> row.number("total"))
                .getFirst();
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

    private static Where where(DealQuery.Filter filter, String scope) {
        Where where = new Where();
        if (!scope.equals("*")) {
            where.and("partner = ?", scope);
        }
        states(filter, where);
        where.among("partner", filter.partners());
        filter.text().ifPresent(text -> where.saying(text, "legal_name"));
        filter.expiringWithin()
                .ifPresent(days -> where.and(
                        "state = 'REGISTERED' and protected_until > ? and protected_until <= ?",
                        filter.asOf(),
                        filter.asOf().plusDays(days)));
        filter.conflicted()
                .ifPresent(conflicted -> where.and(conflicted ? "open_conflicts > 0" : "open_conflicts = 0"));
        return where;
    }

    private static void states(DealQuery.Filter filter, Where where) {
        if (filter.states().isEmpty()) {
            return;
        }
        Function<DealState, String> condition = state -> switch (state) {
            case REGISTERED -> "state = 'REGISTERED' and protected_until > ?";
            case EXPIRED -> "state = 'REGISTERED' and protected_until <= ?";
            case SUBMITTED, REFUSED, WITHDRAWN, WON, LOST -> "state = '" + state + "'";
        };
        List<DealState> states = filter.states().stream().sorted().toList();
        where.and(
                states.stream().map(condition).collect(Collectors.joining(") or (", "((", "))")),
                states.stream()
                        .filter(state -> state == DealState.REGISTERED || state == DealState.EXPIRED)
                        .map(_ -> filter.asOf())
                        .toArray());
    }
}
