package org.tributary.quote.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.contract.SaleFinding;
import org.tributary.contract.document.BillItemView;
import org.tributary.document.DocumentWriter;
import org.tributary.money.Money;
import org.tributary.money.document.MoneyView;
import org.tributary.quote.PricedOffer;
import org.tributary.quote.boundary.Quotes;
import org.tributary.quote.outlook.ClauseMoney;
import org.tributary.quote.outlook.MoneySplit;
import org.tributary.quote.outlook.PartyMoney;
import org.tributary.quote.outlook.RoadOutlook;

/** One road of an offer, and what it would come to on it. */
public record RoadView(
        String channel, Object through, @Nullable OutlookView outlook, List<Refusal.Fault> faults) {

    /**
     * What an offer would come to.
     *
     * @param list what it would bill without a discount, whatever is consumed
     * @param total what it bills, whatever is consumed
     * @param split whose money that is
     * @param vendorNet what the vendor has of it in the end, in the currency of the split
     * @param estimate what usage adds to it, if just what is estimated is consumed; absent without usage
     */
    public record OutlookView(
            List<QuoteView.LineView> lines,
            MoneyView list,
            MoneyView total,
            FirstBillView firstBill,
            List<FindingView> findings,
            SplitView split,
            MoneyView vendorNet,
            @Nullable EstimateView estimate) {

        static OutlookView of(RoadOutlook outlook) {
            return new OutlookView(
                    outlook.priced().lines().stream()
                            .map(QuoteView.LineView::of)
                            .toList(),
                    MoneyView.of(outlook.list()),
                    MoneyView.of(outlook.total()),
                    FirstBillView.of(outlook),
                    outlook.findings().stream().map(FindingView::of).toList(),
                    SplitView.of(outlook.split().fixed()),
                    MoneyView.of(outlook.vendorOf(outlook.split().fixed())),
                    outlook.priced().usage().isEmpty() ? null : EstimateView.of(outlook));
        }
    }

    /**
     * What usage would come to beside what is fixed, if just what is estimated is consumed.
     *
     * @param firstBilledOn when the first month of it is billed, in arrears: nothing of it stands on the first bill of the contract
     * @param beside what the commitment charges beside it: what is never spent, and what overage costs above its price
     * @param commitment what is committed, period by period; absent where nothing is
     * @param split whose money it is, and what is charged beside; with the split of what is fixed it sums to the whole
     * @param whole of what is fixed and what is estimated
     * @param vendorNet what the vendor has of the whole in the end
     */
    public record EstimateView(
            List<UsageLineView> lines,
            MoneyView list,
            MoneyView total,
            MoneyView beside,
            String firstBilledOn,
            @Nullable CommittedView commitment,
            SplitView split,
            SplitView whole,
            MoneyView vendorNet) {

        static EstimateView of(RoadOutlook outlook) {
            PricedOffer priced = outlook.priced();
            return new EstimateView(
                    priced.usage().stream().map(UsageLineView::of).toList(),
                    MoneyView.of(priced.listEstimate()),
                    MoneyView.of(priced.estimate()),
                    MoneyView.of(outlook.estimated().minus(priced.estimate())),
                    priced.firstUsageBill().map(Object::toString).orElseThrow(),
                    outlook.commitment().map(CommittedView::of).orElse(null),
                    SplitView.of(outlook.split().estimated()),
                    SplitView.of(outlook.split().whole()),
                    MoneyView.of(outlook.vendorOf(outlook.split().whole())));
        }
    }

    /** The first bill of the contract. */
    public record FirstBillView(@Nullable String billedOn, MoneyView total, List<BillItemView> items) {

        static FirstBillView of(RoadOutlook outlook) {
            return new FirstBillView(
                    outlook.first().isEmpty()
                            ? null
                            : outlook.first().getFirst().billedOn().toString(),
                    MoneyView.of(outlook.firstTotal()),
                    outlook.first().stream().map(BillItemView::of).toList());
        }
    }

    /** Whether a line may be sold on the road, and who says so. */
    public record FindingView(
            String line,
            String source,
            String verdict,
            @Nullable String clause,
            @Nullable String regime,
            String reason) {

        static FindingView of(SaleFinding finding) {
            return new FindingView(
                    finding.line().value(),
                    finding.source().name(),
                    finding.verdict().name(),
                    finding.clause().orElse(null),
                    finding.regime().orElse(null),
                    finding.reason());
        }
    }

    /** Whose money it is; all amounts in one currency. */
    public record SplitView(String currency, String price, List<PartyView> parties, List<ClauseView> clauses) {

        static SplitView of(MoneySplit split) {
            return new SplitView(
                    split.price().currency().getCurrencyCode(),
                    MoneyView.plain(split.price()),
                    split.parties().stream().map(PartyView::of).toList(),
                    split.clauses().stream().map(ClauseView::of).toList());
        }
    }

    /** What a party has of it. */
    public record PartyView(
            String party,
            String kept,
            String received,
            String sharesIn,
            String sharesOut,
            String net,
            List<YearView> years) {

        static PartyView of(PartyMoney party) {
            return new PartyView(
                    party.party().value(),
                    MoneyView.plain(party.kept()),
                    MoneyView.plain(party.received()),
                    MoneyView.plain(party.sharesIn()),
                    MoneyView.plain(party.sharesOut()),
                    MoneyView.plain(party.net()),
                    party.byYear().entrySet().stream()
                            .map(year -> YearView.of(year.getKey().getValue(), year.getValue()))
                            .toList());
        }
    }

    /** What a party has of a year. */
    public record YearView(int year, String net) {

        static YearView of(int year, Money net) {
            return new YearView(year, MoneyView.plain(net));
        }
    }

    /** What a clause moves. */
    public record ClauseView(String regime, String clause, String payer, String payee, String accrued, String payable) {

        static ClauseView of(ClauseMoney clause) {
            return new ClauseView(
                    clause.regime(),
                    clause.clause(),
                    clause.payer().value(),
                    clause.payee().value(),
                    MoneyView.plain(clause.accrued()),
                    MoneyView.plain(clause.payable()));
        }
    }

    /** The view of a road. */
    public static RoadView of(Quotes.Road road) {
        return new RoadView(
                road.through().channel().value(),
                DocumentWriter.write(road.through()),
                road.outlook().map(OutlookView::of).orElse(null),
                road.faults());
    }
}
