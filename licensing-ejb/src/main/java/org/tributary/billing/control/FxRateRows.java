package org.tributary.billing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.money.FxRate;

/** The rates of exchange, kept. */
@Dependent
public class FxRateRows {

    private final Database database;

    @Inject
    public FxRateRows(Database database) {
        this.database = database;
    }

    /** All, by pair and month. */
    public List<FxRate> all() {
        return database.query(
                "select * from tributary.fx_rate order by from_currency, to_currency, month",
                List.of(),
                row -> new FxRate(
                        row.currency("from_currency"),
                        row.currency("to_currency"),
                        row.month("month"),
                        row.optionalRate().orElseThrow(),
                        row.text("source")));
    }

    /** Adds what is not there yet. */
    public void add(List<FxRate> rates) {
        BulkInsert rows = BulkInsert.into(
                "tributary.fx_rate",
                "from_currency text",
                "to_currency text",
                "month date",
                "rate_numerator numeric",
                "rate_denominator numeric",
                "source text");
        for (FxRate rate : rates) {
            rows.row(
                    rate.from(),
                    rate.to(),
                    rate.month(),
                    rate.rate().numerator(),
                    rate.rate().denominator(),
                    rate.source());
        }
        rows.insert(database);
    }
}
