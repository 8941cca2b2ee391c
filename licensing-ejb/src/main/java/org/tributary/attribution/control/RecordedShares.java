package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.AttributionFilter;
import org.tributary.attribution.Posting;
import org.tributary.attribution.Share;
import org.tributary.attribution.ShareId;
import org.tributary.attribution.SharePage;
import org.tributary.attribution.ShareQuery;
import org.tributary.billing.LineKey;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.database.Where;

/** The shares as they are read, within a caller's scope. */
@Dependent
public class RecordedShares {

    private final Database database;

    @Inject
    public RecordedShares(Database database) {
        this.database = database;
    }

    /** One page; total and sums are over the whole filter. */
    public SharePage page(ShareQuery query, String scope) {
        Where where = Conditions.ofShares(query.filter(), scope);
        String direction = query.descending() ? " desc" : " asc";
        String sql = "select s.* from tributary.share s where " + where.sql() + " order by " + column(query.sort())
                + direction + ", s.id" + direction + " limit ? offset ?";
        long offset = (query.page() - 1L) * query.size();
        List<SharePage.Row> rows = database.query(sql, where.arguments(query.size(), offset), RecordedShares::row);
        List<Counted> sums = sums(where);
        long total = sums.stream().mapToLong(Counted::shares).sum();
        return new SharePage(
                rows,
                query.page(),
                query.size(),
                total,
                sums.stream().map(Counted::sum).toList());
    }

    /** How many minor units make a major one, so that amounts of several currencies sort as numbers: ISO 4217 by the JDK. */
    private static final String MINOR_UNITS = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0 && currency.getDefaultFractionDigits() != 2)
            .sorted(Comparator.comparing(Currency::getCurrencyCode))
            .map(currency -> "when '" + currency.getCurrencyCode() + "' then "
                    + BigDecimal.TEN.pow(currency.getDefaultFractionDigits()))
            .collect(Collectors.joining(" ", "(case s.currency ", " else 100 end)::numeric"));

    private static String column(ShareQuery.Sort sort) {
        return switch (sort) {
            case EARNED_ON -> "s.earned_on";
            case PAYABLE -> "s.payable / " + MINOR_UNITS;
            case ACCRUED -> "s.accrued / " + MINOR_UNITS;
            case CHANNEL -> "s.channel";
            case DOCUMENT -> "s.document";
        };
    }

    private record Counted(long shares, SharePage.Sum sum) {}

    private List<Counted> sums(Where where) {
        String sql =
                "select s.kind, s.currency, count(*) as shares, sum(s.accrued) as accrued, sum(s.payable) as payable"
                        + " from tributary.share s where " + where.sql()
                        + " group by s.kind, s.currency order by s.kind, s.currency";
        return database.query(sql, where.arguments(), row -> {
            Share.Kind kind = row.constant("kind", Share.Kind.class);
            SharePage.Sum sum =
                    new SharePage.Sum(kind, row.money("accrued", "currency"), row.money("payable", "currency"));
            return new Counted(row.number("shares"), sum);
        });
    }

    /** One share with its run, or empty where the scope does not see it. */
    public Optional<SharePage.Row> find(ShareId id, String scope) {
        Where where = Conditions.ofShares(AttributionFilter.NONE, scope);
        return database.find(
                "select s.* from tributary.share s where " + where.sql() + " and s.id = ?",
                where.arguments(id.value()),
                RecordedShares::row);
    }

    /** The share with those of its postings the scope sees. */
    public Attribution withPostings(Share share, String scope) {
        Where where = Conditions.ofPostings(AttributionFilter.NONE, scope);
        List<Posting> postings = database.query(
                "select p.* from tributary.posting p where " + where.sql()
                        + " and p.share_id = ? order by p.month, p.account",
                where.arguments(share.id().value()),
                ShareRows::posting);
        return new Attribution(share, postings);
    }

    /** Every share of a filter, reversals among them, by line, segment and clause, each handed on as it is read. */
    public void each(AttributionFilter filter, String scope, Consumer<SharePage.Row> sink) {
        Where where = Conditions.ofShares(filter, scope);
        database.each(
                "select s.* from tributary.share s where " + where.sql()
                        + " order by s.source, s.document, s.line, s.version, s.segment_start, s.clause, s.payee,"
                        + " s.run_id, s.reverses nulls last, s.id",
                where.arguments(),
                RecordedShares::row,
                sink);
    }

    /** Everything booked of a line by an instant and visible, in the order booked. */
    public List<SharePage.Row> ofLine(LineKey line, Instant knownAt, String scope) {
        Where where = Conditions.ofShares(AttributionFilter.NONE, scope);
        return database.query(
                "select s.* from tributary.share s where " + where.sql()
                        + " and (s.source, s.document, s.line, s.version) = (?, ?, ?, ?) and s.recorded_at <= ?"
                        + " order by s.run_id, s.reverses nulls last, s.segment_start, s.kind, s.clause, s.payee, s.id",
                where.arguments(line.source(), line.document(), line.line(), line.version(), knownAt),
                RecordedShares::row);
    }

    private static SharePage.Row row(Row row) {
        return new SharePage.Row(ShareRows.share(row), row.number("run_id"));
    }
}
