package org.tributary.attribution.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.Account;
import org.tributary.attribution.Posting;
import org.tributary.attribution.Share;
import org.tributary.attribution.ShareId;
import org.tributary.billing.LineKey;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.database.BulkInsert;
import org.tributary.database.Row;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementId;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.ClauseId;
import org.tributary.time.DateRange;

/** Shares and postings as rows, there and back. */
final class ShareRows {

    private ShareRows() {}

    static BulkInsert shares() {
        return BulkInsert.into(
                "tributary.share",
                "id uuid",
                "reverses uuid",
                "kind text",
                "source text",
                "document text",
                "line text",
                "version integer",
                "channel text",
                "product text",
                "service_start date",
                "service_end date",
                "invoiced_on date",
                "agreement text",
                "revision integer",
                "regime text",
                "clause text",
                "payer text",
                "payee text",
                "segment_start date",
                "segment_end date",
                "base_kind text",
                "line_base bigint",
                "line_currency text",
                "fx_numerator numeric",
                "fx_denominator numeric",
                "fx_currency text",
                "fx_month date",
                "fx_source text",
                "base bigint",
                "rate_numerator numeric",
                "rate_denominator numeric",
                "balance_before bigint",
                "cut_clauses text[]",
                "cut_befores bigint[]",
                "cut_payables bigint[]",
                "accrued bigint",
                "payable bigint",
                "currency text",
                "earned_on date",
                "recorded_at timestamptz",
                "run_id bigint");
    }

    static void add(BulkInsert rows, Share share, long run) {
        Share.Origin origin = share.origin();
        Share.Authority authority = share.authority();
        Share.Calculation calculation = share.calculation();
        rows.row(
                share.id(),
                share.reverses(),
                share.kind(),
                origin.line().source(),
                origin.line().document(),
                origin.line().line(),
                origin.line().version(),
                origin.channel(),
                origin.product(),
                origin.service().startInclusive(),
                origin.service().endExclusive(),
                origin.invoicedOn(),
                authority.agreement(),
                authority.revision(),
                authority.regime(),
                authority.clause(),
                share.payer(),
                share.payee(),
                share.segment().startInclusive(),
                share.segment().endExclusive(),
                calculation.baseKind(),
                calculation.lineBase().minorUnits(),
                calculation.lineBase().currency(),
                calculation.fx().map(fx -> fx.rate().numerator()),
                calculation.fx().map(fx -> fx.rate().denominator()),
                calculation.fx().map(FxRate::to),
                calculation.fx().map(FxRate::month),
                calculation.fx().map(FxRate::source),
                calculation.base().minorUnits(),
                calculation.rate().map(Rate::numerator),
                calculation.rate().map(Rate::denominator),
                calculation.balanceBefore().map(Money::minorUnits),
                calculation.cuts().stream().map(Share.Cut::clause).toList(),
                calculation.cuts().stream()
                        .map(cut -> cut.before().minorUnits())
                        .toList(),
                calculation.cuts().stream()
                        .map(cut -> cut.payable().minorUnits())
                        .toList(),
                share.accrued().minorUnits(),
                share.payable().minorUnits(),
                share.payable().currency(),
                share.earnedOn(),
                share.recordedAt(),
                run);
    }

    static Share share(Row row) {
        return new Share(
                new ShareId(row.uuid("id")),
                row.optionalUuid("reverses").map(ShareId::new),
                row.constant("kind", Share.Kind.class),
                origin(row),
                new Share.Authority(
                        new AgreementId(row.text("agreement")),
                        Math.toIntExact(row.number("revision")),
                        row.text("regime"),
                        row.text("clause")),
                new OrganizationId(row.text("payer")),
                new OrganizationId(row.text("payee")),
                new DateRange(row.day("segment_start"), row.day("segment_end")),
                calculation(row),
                row.money("accrued", "currency"),
                row.money("payable", "currency"),
                row.day("earned_on"),
                row.instant("recorded_at"));
    }

    private static Share.Origin origin(Row row) {
        return new Share.Origin(
                line(row),
                new ChannelCode(row.text("channel")),
                new ProductId(row.text("product")),
                new DateRange(row.day("service_start"), row.day("service_end")),
                row.day("invoiced_on"));
    }

    static LineKey line(Row row) {
        return new LineKey(
                row.text("source"), row.text("document"), row.text("line"), Math.toIntExact(row.number("version")));
    }

    private static Share.Calculation calculation(Row row) {
        return new Share.Calculation(
                row.constant("base_kind", Base.class),
                row.money("line_base", "line_currency"),
                fx(row),
                row.money("base", "currency"),
                row.optionalRate(),
                row.optionalMoney("balance_before", "currency"),
                cuts(row));
    }

    /** What it was converted into is not always the share's currency: receipts stay in the line's, and are reported in the agreement's. */
    private static Optional<FxRate> fx(Row row) {
        return row.optionalRate("fx_numerator", "fx_denominator")
                .map(rate -> new FxRate(
                        row.currency("line_currency"),
                        row.currency("fx_currency"),
                        row.month("fx_month"),
                        rate,
                        row.text("fx_source")));
    }

    private static List<Share.Cut> cuts(Row row) {
        List<String> clauses = row.words("cut_clauses");
        if (clauses.isEmpty()) {
            return List.of();
        }
        List<Long> befores = row.numbers("cut_befores");
        List<Long> payables = row.numbers("cut_payables");
        List<Share.Cut> cuts = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            cuts.add(new Share.Cut(
                    new ClauseId(clauses.get(i)),
                    new Money(befores.get(i), row.currency("currency")),
                    new Money(payables.get(i), row.currency("currency"))));
        }
        return cuts;
    }

    static BulkInsert postings() {
        return BulkInsert.into(
                "tributary.posting",
                "share_id uuid",
                "month date",
                "period date",
                "account text",
                "party text",
                "amount bigint",
                "currency text",
                "reporting bigint",
                "accrued bigint",
                "reporting_currency text",
                "recorded_at timestamptz");
    }

    static void add(BulkInsert rows, Share share, Posting posting) {
        rows.row(
                share.id(),
                posting.month(),
                posting.period(),
                posting.account(),
                posting.party(),
                posting.amount().minorUnits(),
                posting.amount().currency(),
                posting.reporting().minorUnits(),
                posting.accrued().minorUnits(),
                posting.reporting().currency(),
                posting.recordedAt());
    }

    static Posting posting(Row row) {
        return new Posting(
                row.month("month"),
                row.month("period"),
                row.constant("account", Account.class),
                new OrganizationId(row.text("party")),
                row.money("amount", "currency"),
                row.money("reporting", "reporting_currency"),
                row.money("accrued", "reporting_currency"),
                row.instant("recorded_at"));
    }
}
