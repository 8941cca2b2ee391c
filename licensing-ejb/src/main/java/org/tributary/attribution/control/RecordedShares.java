package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.attribution.Account;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.AttributionFilter;
import org.tributary.attribution.Explanation;
import org.tributary.attribution.Posting;
import org.tributary.attribution.Share;
import org.tributary.attribution.ShareId;
import org.tributary.attribution.SharePage;
import org.tributary.attribution.ShareQuery;
import org.tributary.billing.LineKey;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.party.OrganizationId;
import org.tributary.terms.Base;
import org.tributary.time.DateRange;

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
        Conditions conditions = Conditions.ofShares(query.filter(), scope);
        String direction = query.descending() ? " desc" : " asc";
        String sql = "select s.* from tributary.share s where " + conditions.sql() + " order by " + column(query.sort())
                + direction + ", s.id" + direction + " limit ? offset ?";
        long offset = (query.page() - 1L) * query.size();
        List<SharePage.Row> rows = database.query(
                sql,
                conditions.arguments(query.size(), offset),
                row -> new SharePage.Row(share(row), row.number("run_id")));
        List<Counted> sums = sums(conditions);
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

    private List<Counted> sums(Conditions conditions) {
        String sql =
                "select s.kind, s.currency, count(*) as shares, sum(s.accrued) as accrued, sum(s.payable) as payable"
                        + " from tributary.share s where " + conditions.sql()
                        + " group by s.kind, s.currency order by s.kind, s.currency";
        return database.query(sql, conditions.arguments(), row -> {
            Share.Kind kind = row.constant("kind", Share.Kind.class);
            SharePage.Sum sum =
                    new SharePage.Sum(kind, row.money("accrued", "currency"), row.money("payable", "currency"));
            return new Counted(row.number("shares"), sum);
        });
    }

    /** One share with its run, or empty where the scope does not see it. */
    public Optional<SharePage.Row> find(ShareId id, String scope) {
        Conditions conditions = Conditions.ofShares(AttributionFilter.NONE, scope);
        return database.find(
                "select s.* from tributary.share s where " + conditions.sql() + " and s.id = ?",
                conditions.arguments(id.value()),
                row -> new SharePage.Row(share(row), row.number("run_id")));
    }

    /** The share with those of its postings the scope sees, and its explanation. */
    public Attribution explain(Share share, String scope) {
        Conditions conditions = Conditions.ofPostings(AttributionFilter.NONE, scope);
        List<Posting> postings = database.query(
                "select p.* from tributary.posting p where " + conditions.sql()
                        + " and p.share_id = ? order by p.month, p.account",
                conditions.arguments(share.id().value()),
                RecordedShares::posting);
        List<Explanation.Step> steps = database.query(
                "select * from tributary.explanation_step where share_id = ? order by position",
                List.of(share.id().value()),
                RecordedShares::step);
        return new Attribution(share, postings, new Explanation(steps));
    }

    private static Share share(Row row) {
        return new Share(
                new ShareId(row.uuid("id")),
                row.constant("kind", Share.Kind.class),
                new LineKey(
                        row.text("source"),
                        row.text("document"),
                        row.text("line"),
                        Math.toIntExact(row.number("version"))),
                new ChannelCode(row.text("channel")),
                new ProductId(row.text("product")),
                row.text("regime"),
                row.text("clause"),
                new OrganizationId(row.text("payer")),
                new OrganizationId(row.text("payee")),
                new DateRange(row.day("segment_start"), row.day("segment_end")),
                row.constant("base_kind", Base.class),
                row.money("base", "currency"),
                row.optionalRate(),
                row.money("accrued", "currency"),
                row.money("payable", "currency"),
                row.day("earned_on"),
                row.instant("recorded_at"));
    }

    private static Posting posting(Row row) {
        return new Posting(
                row.month("month"),
                row.constant("account", Account.class),
                new OrganizationId(row.text("party")),
                row.money("amount", "currency"),
                row.money("reporting", "reporting_currency"),
                row.money("accrued", "reporting_currency"),
                row.instant("recorded_at"));
    }

    private static Explanation.Step step(Row row) {
        return new Explanation.Step(
                row.text("title"),
                row.text("words"),
                row.optionalMoney("amount", "currency"),
                row.optionalText("clause"),
                row.optionalText("provenance_source")
                        .map(source -> new Provenance(row.constant("provenance_tag", Provenance.Tag.class), source)));
    }
}
