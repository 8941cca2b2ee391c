package org.tributary.billing.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.document.ProvenanceView;
import org.tributary.money.document.MoneyView;
import org.tributary.party.OrganizationId;

/** A revenue line as it was reported, and when the platform learned of it. */
public record RevenueLineView(
        String source,
        String document,
        String line,
        int version,
        String kind,
        @Nullable LineKeyView corrects,
        String channel,
        List<String> route,
        String product,
        String customer,
        String serviceStart,
        String serviceEnd,
        String invoicedOn,
        @Nullable String seller,
        @Nullable String host,
        @Nullable JointShareView joint,
        String segment,
        @Nullable String contract,
        String amount,
        String currency,
        List<DeductionView> deductions,
        @Nullable ProvenanceView provenance,
        @Nullable String recordedAt) {

    /** The view of a line. */
    public static RevenueLineView of(RevenueLine line) {
        return of(line, line.recordedAt().toString());
    }

    /** A line that is not recorded yet, as it would be submitted. */
    public static RevenueLineView proposed(RevenueLine line) {
        return of(line, null);
    }

    private static RevenueLineView of(RevenueLine line, @Nullable String recordedAt) {
        return new RevenueLineView(
                line.key().source(),
                line.key().document(),
                line.key().line(),
                line.key().version(),
                line.kind().name(),
                line.corrects().map(LineKeyView::of).orElse(null),
                line.channel().value(),
                line.route().parties().stream().map(OrganizationId::value).toList(),
                line.product().value(),
                line.customer().value(),
                line.service().startInclusive().toString(),
                line.service().endExclusive().toString(),
                line.invoicedOn().toString(),
                line.sale().seller().map(OrganizationId::value).orElse(null),
                line.sale().host().map(OrganizationId::value).orElse(null),
                line.sale().joint().map(JointShareView::of).orElse(null),
                line.sale().segment().value(),
                line.sale().contract().orElse(null),
                MoneyView.plain(line.amount()),
                line.amount().currency().getCurrencyCode(),
                line.deductions().stream().map(DeductionView::of).toList(),
                line.provenance().map(ProvenanceView::of).orElse(null),
                recordedAt);
    }
}
