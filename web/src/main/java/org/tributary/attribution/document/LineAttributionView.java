package org.tributary.attribution.document;

import java.util.List;
import org.tributary.attribution.boundary.AttributionReports.LineAttribution;
import org.tributary.billing.document.LineKeyView;
import org.tributary.billing.document.PaymentView;
import org.tributary.billing.document.RevenueLineView;

/** A line with everything booked of it. */
public record LineAttributionView(
        RevenueLineView revenueLine,
        List<ShareView> shares,
        List<LineKeyView> correctedBy,
        List<PaymentView> payments) {

    /** The view of an attributed line. */
    public static LineAttributionView of(LineAttribution line) {
        return new LineAttributionView(
                RevenueLineView.of(line.line()),
                line.shares().stream()
                        .map(row -> ShareView.of(row.share(), row.run()))
                        .toList(),
                line.correctedBy().stream().map(LineKeyView::of).toList(),
                line.payments().stream().map(PaymentView::of).toList());
    }
}
