package org.tributary.usage.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.Money;
import org.tributary.money.document.MoneyView;
import org.tributary.offering.commitment.SettledPeriod;
import org.tributary.offering.commitment.SpendBill;
import org.tributary.offering.commitment.SpendDrawdown;
import org.tributary.offering.commitment.SpendItem;
import org.tributary.offering.commitment.SpendOutcome;
import org.tributary.offering.document.RatingStepView;
import org.tributary.offering.document.SpendAgreementView;
import org.tributary.usage.boundary.SpendBilling;

/** What a spend agreement comes to, settlement period by settlement period, as known at an instant. Amounts are of its currency. */
public record SpendStatementView(SpendAgreementView agreement, String knownAt, List<PeriodView> periods) {

    /** A settlement period; of the three outcomes it has the one of the agreement's form. */
    public record PeriodView(
            int number,
            String from,
            String to,
            boolean provisional,
            String spend,
            List<ItemView> items,
            int held,
            @Nullable DrawnView drawdown,
            @Nullable CoveredView credits,
            @Nullable BoundedView bounds,
            String due,
            String billed,
            String open,
            List<RatingStepView> steps,
            List<BillView> bills) {

        static PeriodView of(SettledPeriod period, List<SpendBill> bills) {
            Money billed = SpendBill.billed(bills, period.due());
            return new PeriodView(
                    period.number(),
                    period.days().startInclusive().toString(),
                    period.days().endExclusive().toString(),
                    period.provisional(),
                    MoneyView.plain(period.spend()),
                    period.items().stream().map(ItemView::of).toList(),
                    period.held(),
                    period.outcome() instanceof SpendOutcome.Drawn drawn ? DrawnView.of(drawn.period()) : null,
                    period.outcome() instanceof SpendOutcome.Covered covered ? CoveredView.of(covered) : null,
                    period.outcome() instanceof SpendOutcome.Bounded bounded ? BoundedView.of(bounded) : null,
                    MoneyView.plain(period.due()),
                    MoneyView.plain(billed),
                    MoneyView.plain(period.due().minus(billed)),
                    RatingStepView.of(period.steps()),
                    bills.stream().map(BillView::of).toList());
        }
    }

    /** Spend of one subscription on some days. */
    public record ItemView(String subscription, String source, String from, String to, String amount, int held) {

        static ItemView of(SpendItem item) {
            return new ItemView(
                    item.subscription().value(),
                    item.source().name(),
                    item.days().startInclusive().toString(),
                    item.days().endExclusive().toString(),
                    MoneyView.plain(item.amount()),
                    item.held());
        }
    }

    /** Spend that drew on a commitment. */
    public record DrawnView(
            String committed,
            String carriedIn,
            String drawnOfCarried,
            String lapsed,
            String drawn,
            String overage,
            String overageCharged,
            String rolledOver,
            String shortfall) {

        static DrawnView of(SpendDrawdown.Period period) {
            return new DrawnView(
                    MoneyView.plain(period.committed()),
                    MoneyView.plain(period.carriedIn()),
                    MoneyView.plain(period.drawnOfCarried()),
                    MoneyView.plain(period.lapsed()),
                    MoneyView.plain(period.drawn()),
                    MoneyView.plain(period.overage()),
                    MoneyView.plain(period.overageCharged()),
                    MoneyView.plain(period.rolledOver()),
                    MoneyView.plain(period.shortfall()));
        }
    }

    /** Spend that credits covered. */
    public record CoveredView(
            String sold, String covered, String overage, String expired, String balance, List<GrantView> grants) {

        static CoveredView of(SpendOutcome.Covered covered) {
            return new CoveredView(
                    MoneyView.plain(covered.sold()),
                    MoneyView.plain(covered.drawn()),
                    MoneyView.plain(covered.overage()),
                    MoneyView.plain(covered.expired()),
                    MoneyView.plain(covered.balance()),
                    covered.grants().stream().map(GrantView::of).toList());
        }
    }

    /**
     * One grant in a period.
     *
     * @param until its last day
     */
    public record GrantView(String id, String until, String opening, String drawn, String expired, String left) {

        static GrantView of(SpendOutcome.Grant grant) {
            return new GrantView(
                    grant.id(),
                    grant.until().toString(),
                    MoneyView.plain(grant.opening()),
                    MoneyView.plain(grant.drawn()),
                    MoneyView.plain(grant.expired()),
                    MoneyView.plain(grant.left()));
        }
    }

    /** Spend that is held between bounds. */
    public record BoundedView(String topUp, String cut) {

        static BoundedView of(SpendOutcome.Bounded bounded) {
            return new BoundedView(MoneyView.plain(bounded.topUp()), MoneyView.plain(bounded.cut()));
        }
    }

    /** What of a period was billed at one instant. */
    public record BillView(
            String agreement,
            int version,
            String from,
            String to,
            int sequence,
            MoneyView total,
            MoneyView due,
            boolean provisional,
            String knownAt) {

        static BillView of(SpendBill bill) {
            return new BillView(
                    bill.agreement().value(),
                    bill.version(),
                    bill.period().startInclusive().toString(),
                    bill.period().endExclusive().toString(),
                    bill.sequence(),
                    MoneyView.of(bill.total()),
                    MoneyView.of(bill.due()),
                    bill.provisional(),
                    bill.knownAt().toString());
        }
    }

    /** The bill, if there is something new. */
    public record BilledView(@Nullable BillView bill) {

        /** The view of what was billed. */
        public static BilledView of(Optional<SpendBill> bill) {
            return new BilledView(bill.map(BillView::of).orElse(null));
        }
    }

    /**
     * Which settlement period is billed: the one that holds the day.
     *
     * @throws Refusal.Invalid with every fault of the document
     */
    public static LocalDate readDay(JsonDocument document) {
        Fields fields = document.fields();
        Optional<LocalDate> day = fields.text("day", Forms::day);
        Optional<LocalDate> read = fields.end(day::orElseThrow);
        document.faults().refuseIfAny("spend-bill.invalid");
        return read.orElseThrow();
    }

    /** The view of a statement. */
    public static SpendStatementView of(SpendBilling.Stated stated) {
        return new SpendStatementView(
                SpendAgreementView.of(stated.statement().agreement()),
                stated.statement().knownAt().toString(),
                stated.statement().periods().stream()
                        .map(period -> PeriodView.of(period, stated.billsOf(period)))
                        .toList());
    }
}
