package org.tributary.offering.document;

import java.util.List;
import org.tributary.money.document.MoneyView;
import org.tributary.offering.subscription.Bill;

/** What a subscription is billed on a day. */
public record BillView(
        String on,
        String from,
        String to,
        String version,
        MoneyView charged,
        List<RatingStepView> steps,
        List<CreditView> credits,
        MoneyView due) {

    /** What is credited for a price that had fallen. */
    public record CreditView(String version, String from, String to, MoneyView amount) {

        static CreditView of(Bill.Credit credit) {
            return new CreditView(
                    credit.version(),
                    credit.days().startInclusive().toString(),
                    credit.days().endExclusive().toString(),
                    MoneyView.of(credit.amount()));
        }
    }

    /** The view of a bill. */
    public static BillView of(Bill bill) {
        return new BillView(
                bill.on().toString(),
                bill.period().startInclusive().toString(),
                bill.period().endExclusive().toString(),
                bill.version(),
                MoneyView.of(bill.charged()),
                RatingStepView.of(bill.steps()),
                bill.credits().stream().map(CreditView::of).toList(),
                MoneyView.of(bill.due()));
    }
}
