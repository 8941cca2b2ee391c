package org.tributary.contract.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.contract.recognition.RecognitionEntry;
import org.tributary.contract.revenue.ClosingPreview;
import org.tributary.contract.revenue.LateRevenue;
import org.tributary.money.document.MoneyView;

/** What closing a month posts, and what keeps it open. */
public record ClosingPreviewView(
        String month, int contracts, int entries, int items, List<SumView> sums, List<Refusal.Fault> faults) {

    /** What is posted in one currency; its amounts are in it. */
    public record SumView(
            String currency, String billed, String recognised, String late, int entries, List<LateView> largest) {

        static SumView of(ClosingPreview.Sum sum) {
            return new SumView(
                    sum.billed().currency().getCurrencyCode(),
                    MoneyView.plain(sum.billed()),
                    MoneyView.plain(sum.recognised()),
                    MoneyView.plain(sum.late()),
                    sum.entries(),
                    sum.largest().stream().map(LateView::of).toList());
        }
    }

    /** A difference to a closed month. */
    public record LateView(
            String contract,
            String line,
            String month,
            String amount,
            @Nullable Integer amendment,
            String reason) {

        static LateView of(LateRevenue late) {
            RecognitionEntry entry = late.entry();
            return new LateView(
                    late.contract().value(),
                    entry.line().value(),
                    entry.month().toString(),
                    MoneyView.plain(entry.amount()),
                    entry.amendment().orElse(null),
                    entry.reason());
        }
    }

    /** The view of a preview. */
    public static ClosingPreviewView of(ClosingPreview preview) {
        return new ClosingPreviewView(
                preview.month().toString(),
                preview.contracts(),
                preview.entries(),
                preview.items(),
                preview.sums().stream().map(SumView::of).toList(),
                preview.faults());
    }
}
