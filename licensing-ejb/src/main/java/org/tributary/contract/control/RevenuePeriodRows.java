package org.tributary.contract.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tributary.contract.revenue.RevenueCalendar;
import org.tributary.contract.revenue.RevenuePeriod;
import org.tributary.database.Database;
import org.tributary.database.Row;

/** The months of the revenue ledger that are closed, and what each came to. */
@Dependent
public class RevenuePeriodRows {

    private final Database database;

    @Inject
    public RevenuePeriodRows(Database database) {
        this.database = database;
    }

    /** Which months are closed and which is next, as of an instant. */
    public RevenueCalendar calendar(Instant now) {
        Optional<YearMonth> first = database.find(
                        "select min(starts_on) as day from tributary.contract",
                        List.of(),
                        row -> row.optionalMonth("day"))
                .flatMap(month -> month);
        return new RevenueCalendar(first, lastClosed(), YearMonth.from(now.atZone(ZoneOffset.UTC)));
    }

    /** The last month that is closed; every one before it is as well. */
    public Optional<YearMonth> lastClosed() {
        return all().stream().map(RevenuePeriod::month).max(Comparator.naturalOrder());
    }

    /** The last month that was closed by an instant. */
    public Optional<YearMonth> lastClosed(Instant knownAt) {
        return database.find(
                        "select max(month) as month from tributary.revenue_period where closed_at <= ?",
                        List.of(knownAt),
                        row -> row.optionalMonth("month"))
                .flatMap(month -> month);
    }

    /** Those that are closed, by month. */
    public List<RevenuePeriod> all() {
        return database.query(
                "select * from tributary.revenue_period order by month", List.of(), RevenuePeriodRows::period);
    }

    /** A month, if it is closed. */
    public Optional<RevenuePeriod> find(YearMonth month) {
        return database.find(
                "select * from tributary.revenue_period where month = ?", List.of(month), RevenuePeriodRows::period);
    }

    private static RevenuePeriod period(Row row) {
        return new RevenuePeriod(
                row.month("month"),
                Optional.of(new RevenuePeriod.Closing(
                        row.instant("closed_at"),
                        row.text("closed_by"),
                        Math.toIntExact(row.number("contracts")),
                        Math.toIntExact(row.number("entries")),
                        Math.toIntExact(row.number("items")))));
    }

    /** Closes a month whose entries were posted, and writes down what it came to. */
    public void close(RevenuePeriod period) {
        RevenuePeriod.Closing closing = period.closed().orElseThrow();
        database.update(
                "insert into tributary.revenue_period (month, closed_at, closed_by, contracts, entries, items)"
                        + " values (?, ?, ?, ?, ?, ?)",
                List.of(
                        period.month(),
                        closing.at(),
                        closing.by(),
                        closing.contracts(),
                        closing.entries(),
                        closing.items()));
        database.update("""
                insert into tributary.revenue_control (month, currency, billed, recognised, deferred, unbilled)
                select ?, currency, sum(billed), sum(recognised), sum(greatest(balance, 0)), sum(greatest(-balance, 0))
                from (
                    select contract, currency, sum(amount) as balance,
                        coalesce(sum(amount) filter (where is_bill and period = ?), 0) as billed,
                        coalesce(-sum(amount) filter (where not is_bill and period = ?), 0) as recognised
                    from (
                        select contract, currency, period, amount, true as is_bill from tributary.billed_entry
                        union all
                        select contract, currency, period, -amount, false from tributary.recognition_entry
                    ) as posted
                    group by contract, currency
                ) as of_contract
                group by currency""", List.of(period.month(), period.month(), period.month()));
    }
}
