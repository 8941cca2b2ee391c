package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tributary.attribution.ShareId;
import org.tributary.attribution.restatement.BookedRestatement;
import org.tributary.attribution.restatement.Order;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementId;

/** Restatements as they were booked, read back from the shares of their run: a partner sees its own rows alone. */
@Dependent
public class RestatementRows {

    private static final String ROWS = """
            from (
                select s.source, s.document, s.line, s.version, s.segment_start, s.clause, s.payer, s.payee, s.currency,
                    -coalesce(sum(s.payable) filter (where s.reverses is not null), 0) as told,
                    coalesce(sum(s.payable) filter (where s.reverses is null), 0) as now,
                    (array_agg(s.reverses) filter (where s.reverses is not null))[1] as reversed,
                    (array_agg(s.id) filter (where s.reverses is null))[1] as booked
                from tributary.share s where s.run_id = ?
                group by s.source, s.document, s.line, s.version, s.segment_start, s.clause, s.payer, s.payee, s.currency
            ) r
            """;

    private final Database database;

    @Inject
    public RestatementRows(Database database) {
        this.database = database;
    }

    /** Records what a run restated. */
    public void record(
            long run, BookedRestatement.Cause cause, Optional<YearMonth> period, int rows, Instant now, String by) {
        database.update(
                """
                insert into tributary.restatement
                    (run_id, agreement, reason, ordering, period, rows, recorded_at, started_by)
                values (?, ?, ?, ?, nullif(?, '')::date, ?, ?, ?)""",
                List.of(
                        run,
                        cause.agreement().value(),
                        cause.reason(),
                        cause.order().name(),
                        period.map(month -> month.atDay(1).toString()).orElse(""),
                        rows,
                        now,
                        by));
    }

    /** A page of them, newest first. */
    public List<BookedRestatement> page(int page, int size) {
        return database
                .query(
                        "select * from tributary.restatement order by run_id desc limit ? offset ?",
                        List.of(size, (page - 1L) * size),
                        this::restatement)
                .stream()
                .map(this::withTotals)
                .toList();
    }

    /** How many there are. */
    public long count() {
        return database.find("select count(*) as n from tributary.restatement", List.of(), row -> row.number("n"))
                .orElseThrow();
    }

    /** One of them, or empty. */
    public Optional<BookedRestatement> find(long run) {
        return database.find("select * from tributary.restatement where run_id = ?", List.of(run), this::restatement)
                .map(this::withTotals);
    }

    private BookedRestatement restatement(Row row) {
        return new BookedRestatement(
                row.number("run_id"),
                new BookedRestatement.Cause(
                        new AgreementId(row.text("agreement")),
                        row.text("reason"),
                        row.constant("ordering", Order.class)),
                row.optionalMonth("period"),
                Math.toIntExact(row.number("rows")),
                List.of(),
                row.instant("recorded_at"),
                row.text("started_by"));
    }

    private BookedRestatement withTotals(BookedRestatement restatement) {
        return restatement.with(database.query(
                """
                select party, currency, sum(told) as told, sum(now) as now from (
                    select payee as party, currency, told, now %1$s
                    union all
                    select payer, currency, -told, -now %1$s where r.clause not like 'route.%%'
                ) sides group by party, currency order by party, currency""".formatted(ROWS),
                List.of(restatement.run(), restatement.run()),
                row -> new BookedRestatement.Total(
                        new OrganizationId(row.text("party")),
                        row.money("told", "currency"),
                        row.money("now", "currency"))));
    }

    /** A page of its rows, by line, segment, clause and payee. */
    public List<BookedRestatement.Row> rows(BookedRestatement restatement, int page, int size) {
        return database.query(
                "select * " + ROWS + ORDER + " limit ? offset ?",
                List.of(restatement.run(), size, (page - 1L) * size),
                RestatementRows::row);
    }

    private static final String ORDER =
            " order by source, document, line, version, segment_start, clause, payee, payer, currency";

    /** Every row, each handed on as it is read. */
    public void each(BookedRestatement restatement, Consumer<BookedRestatement.Row> sink) {
        database.each("select * " + ROWS + ORDER, List.of(restatement.run()), RestatementRows::row, sink);
    }

    /** How many rows are visible. */
    public long countRows(BookedRestatement restatement) {
        return database.find("select count(*) as n " + ROWS, List.of(restatement.run()), row -> row.number("n"))
                .orElseThrow();
    }

    private static BookedRestatement.Row row(Row row) {
        return new BookedRestatement.Row(
                ShareRows.line(row),
                row.day("segment_start"),
                row.text("clause"),
                new OrganizationId(row.text("payer")),
                new OrganizationId(row.text("payee")),
                row.money("told", "currency"),
                row.money("now", "currency"),
                row.optionalUuid("reversed").map(ShareId::new),
                row.optionalUuid("booked").map(ShareId::new));
    }
}
