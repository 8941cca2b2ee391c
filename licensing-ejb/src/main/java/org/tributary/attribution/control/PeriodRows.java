package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.Booking;
import org.tributary.attribution.Period;
import org.tributary.database.Database;
import org.tributary.database.Row;

/** The months of the ledger, open or closed. */
@Dependent
public class PeriodRows {

    private final Database database;

    @Inject
    public PeriodRows(Database database) {
        this.database = database;
    }

    /** The last closed month; every one before it is closed as well. */
    public Optional<YearMonth> lastClosed() {
        return database.find(
                        "select max(month) as month from tributary.period_close",
                        List.of(),
                        row -> row.optionalMonth("month"))
                .flatMap(month -> month);
    }

    /** The first month that is open; the beginning of time while none is closed. */
    public YearMonth firstOpen() {
        return lastClosed().map(month -> month.plusMonths(1)).orElse(Booking.FIRST.firstOpen());
    }

    /** The months something was booked in, and the closed ones, oldest first. */
    public List<Period> all() {
        return database.query("""
                select m.month, c.closed_at, c.closed_by
                from (select distinct period as month from tributary.posting
                    union select month from tributary.period_close) m
                left join lateral (select closed_at, closed_by from tributary.period_close c
                    where c.month >= m.month order by c.month limit 1) c on true
                order by m.month""", List.of(), PeriodRows::period);
    }

    private static Period period(Row row) {
        return new Period(
                row.month("month"),
                row.optionalInstant("closed_at").map(at -> new Period.Closing(at, row.text("closed_by"))));
    }

    /** Closes a month. */
    public void close(YearMonth month, Instant now, String by) {
        database.update(
                "insert into tributary.period_close (month, closed_at, closed_by) values (?, ?, ?)",
                List.of(month, now, by));
    }
}
