package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.AttributionFilter;
import org.tributary.attribution.Dimension;
import org.tributary.attribution.FlowLink;
import org.tributary.attribution.Totals;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.database.Where;
import org.tributary.money.Money;

/**
 * Sums over the postings, in the reporting currency. Every column is made of one side's postings, so that it means the same over
 * the whole ledger and over the postings of one partner. Months are those of the postings.
 */
@Dependent
public class LedgerTotals {

    /** The columns; what is not there sums to nothing. */
    private static final String SUMS = """
            coalesce(-sum(p.reporting) filter (where p.account = 'CUSTOMER_PRICE'), 0) as customer_value,
            coalesce(sum(p.reporting) filter (where p.account = 'RETAINED' and o.kind <> 'VENDOR'), 0) as margins,
            coalesce(sum(p.reporting) filter (where p.account = 'RETAINED' and o.kind = 'VENDOR'), 0) as receipts,
            coalesce(-sum(p.reporting) filter (where p.account = 'SHARE_PAID' and o.kind <> 'VENDOR'), 0) as share_in,
            coalesce(sum(p.reporting) filter (where p.account = 'SHARE_RECEIVED' and o.kind <> 'VENDOR'), 0) as payable_out,
            coalesce(sum(p.accrued) filter (where p.account = 'SHARE_RECEIVED' and o.kind <> 'VENDOR'), 0) as accrued_out,
            count(distinct (s.source, s.document, s.line, s.version)) as lines,
            max(p.recorded_at) as as_of, max(s.run_id) as run""";

    private static final String FROM = " from tributary.posting p join tributary.share s on s.id = p.share_id"
            + " join tributary.organization o on o.id = p.party where ";

    private final Database database;

    @Inject
    public LedgerTotals(Database database) {
        this.database = database;
    }

    /** The totals in the groups asked for. */
    public Totals of(AttributionFilter filter, List<Dimension> groupBy, String scope, Currency currency) {
        Where where = Conditions.ofPostings(filter, scope);
        List<String> keys = groupBy.stream().map(LedgerTotals::expression).toList();
        List<Totals.Row> rows =
                groups(keys, where).stream().map(group -> group.row(currency)).toList();
        Group sum = groups(List.of(), where).getFirst();
        return new Totals(currency, groupBy, rows, sum.row(currency), sum.asOf(), sum.run());
    }

    private static String expression(Dimension dimension) {
        return switch (dimension) {
            case CHANNEL -> "s.channel";
            case MONTH -> "to_char(p.month, 'YYYY-MM')";
            case PRODUCT -> "s.product";
            case REGIME -> "s.regime";
            case PARTY -> "p.party";
        };
    }

    private List<Group> groups(List<String> keys, Where where) {
        StringBuilder select = new StringBuilder("select ");
        List<String> ordered = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            select.append(keys.get(i)).append(" as key").append(i).append(", ");
            ordered.add(keys.get(i) + " collate \"C\"");
        }
        select.append(SUMS).append(FROM).append(where.sql());
        if (!keys.isEmpty()) {
            String list = String.join(", ", keys);
            select.append(" group by ").append(list).append(" order by ").append(String.join(", ", ordered));
        }
        return database.query(select.toString(), where.arguments(), row -> Group.of(row, keys.size()));
    }

    private record Group(
            List<String> key,
            long customerValue,
            long margins,
            long receipts,
            long shareIn,
            long payableOut,
            long accruedOut,
            long lines,
            Optional<Instant> asOf,
            Optional<Long> run) {

        static Group of(Row row, int keys) {
            List<String> key = new ArrayList<>();
            for (int i = 0; i < keys; i++) {
                key.add(row.text("key" + i));
            }
            Optional<Instant> asOf = row.optionalInstant("as_of");
            return new Group(
                    key,
                    row.number("customer_value"),
                    row.number("margins"),
                    row.number("receipts"),
                    row.number("share_in"),
                    row.number("payable_out"),
                    row.number("accrued_out"),
                    row.number("lines"),
                    asOf,
                    asOf.map(_ -> row.number("run")));
        }

        Totals.Row row(Currency currency) {
            long vendorRevenue = Math.addExact(receipts, shareIn);
            return new Totals.Row(
                    key,
                    new Money(customerValue, currency),
                    new Money(margins, currency),
                    new Money(vendorRevenue, currency),
                    new Money(accruedOut, currency),
                    new Money(payableOut, currency),
                    new Money(shareIn, currency),
                    new Money(Math.subtractExact(vendorRevenue, payableOut), currency),
                    lines);
        }
    }

    /**
     * From product to channel to payee: what parties hold after shares. Over the whole ledger that is what customers paid; over
     * one partner's postings it is what the partner holds.
     */
    public List<FlowLink> flow(AttributionFilter filter, String scope, Currency currency) {
        Where where = Conditions.ofPostings(filter, scope);
        List<FlowLink> links = new ArrayList<>();
        links.addAll(links("'product:' || s.product", "'channel:' || s.channel", where, currency));
        links.addAll(links("'channel:' || s.channel", "'party:' || p.party", where, currency));
        return links;
    }

    private List<FlowLink> links(String from, String to, Where where, Currency currency) {
        String sql = "select " + from + " as source, " + to + " as target, sum(p.reporting) as amount" + FROM
                + where.sql() + " and p.account <> 'CUSTOMER_PRICE' group by 1, 2 having sum(p.reporting) <> 0"
                + " order by 1, 2";
        return database.query(
                sql,
                where.arguments(),
                row -> new FlowLink(row.text("source"), row.text("target"), new Money(row.number("amount"), currency)));
    }
}
