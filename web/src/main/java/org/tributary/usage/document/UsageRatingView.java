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
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageBill;
import org.tributary.usage.boundary.UsageBilling;
import org.tributary.usage.rating.Held;
import org.tributary.usage.rating.RatedPeriod;

/** A billing period's usage, rated, with what waits and the bills there are. */
public record UsageRatingView(
        String subscription,
        String from,
        String to,
        MoneyView total,
        MoneyView billed,
        List<RatingView.LineView> lines,
        List<HeldView> held,
        List<BillView> bills) {

    /** Usage that waits, with the reason, under the names of its source. */
    public record HeldView(
            String source,
            String id,
            String product,
            String meter,
            String quantity,
            String at,
            String code,
            String reason) {

        static HeldView of(Held held) {
            ReportedUsage usage = held.usage();
            return new HeldView(
                    usage.key().source(),
                    usage.key().id(),
                    usage.product(),
                    usage.meter(),
                    usage.quantity().toString(),
                    usage.at().toString(),
                    held.reason().code(),
                    held.reason().text());
        }
    }

    /** What of a period was billed at one instant. */
    public record BillView(
            String subscription, String from, String to, int sequence, MoneyView total, MoneyView due, String knownAt) {

        static BillView of(UsageBill bill) {
            return new BillView(
                    bill.subscription().value(),
                    bill.period().startInclusive().toString(),
                    bill.period().endExclusive().toString(),
                    bill.sequence(),
                    MoneyView.of(bill.total()),
                    MoneyView.of(bill.due()),
                    bill.knownAt().toString());
        }
    }

    /** The bill, if there is something new. */
    public record BilledView(@Nullable BillView bill) {

        /** The view of what was billed. */
        public static BilledView of(Optional<UsageBill> bill) {
            return new BilledView(bill.map(BillView::of).orElse(null));
        }
    }

    /** Which period of which subscription is billed. */
    public record ToBill(SubscriptionId subscription, LocalDate day) {

        /** @throws Refusal.Invalid with every fault of the document */
        public static ToBill read(JsonDocument document) {
            Fields fields = document.fields();
            Optional<SubscriptionId> subscription = fields.text("subscription", SubscriptionId::new);
            Optional<LocalDate> day = fields.text("day", Forms::day);
            Optional<ToBill> read = fields.end(() -> new ToBill(subscription.orElseThrow(), day.orElseThrow()));
            document.faults().refuseIfAny("usage-bill.invalid");
            return read.orElseThrow();
        }
    }

    /** The view of a rated period. */
    public static UsageRatingView of(SubscriptionId subscription, UsageBilling.RatedUsage usage) {
        RatedPeriod rated = usage.rating().rated();
        Money billed = usage.bills().stream().map(UsageBill::due).reduce(Money.zero(rated.currency()), Money::plus);
        return new UsageRatingView(
                subscription.value(),
                rated.period().startInclusive().toString(),
                rated.period().endExclusive().toString(),
                MoneyView.of(rated.total()),
                MoneyView.of(billed),
                rated.lines().stream().map(RatingView.LineView::of).toList(),
                usage.rating().held().stream().map(HeldView::of).toList(),
                usage.bills().stream().map(BillView::of).toList());
    }
}
