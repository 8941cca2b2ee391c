package org.tributary.quote.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.contract.ContractId;
import org.tributary.money.document.MoneyView;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.quote.QuoteSummary;

/** A quote in a list. */
public record QuoteSummaryView(
        String id,
        @Nullable String deal,
        String customer,
        String channel,
        String title,
        String state,
        int revision,
        MoneyView total,
        MoneyView estimate,
        String discount,
        String validUntil,
        @Nullable String contract,
        @Nullable String agreement,
        String changedAt) {

    /** One page of them. */
    public record PageView(List<QuoteSummaryView> items, int page, int size, long total) {}

    /** The view of a quote in a list. */
    public static QuoteSummaryView of(QuoteSummary quote) {
        return new QuoteSummaryView(
                quote.id().value(),
                quote.deal().map(Object::toString).orElse(null),
                quote.customer().value(),
                quote.channel().value(),
                quote.title(),
                quote.state().name(),
                quote.revision(),
                MoneyView.of(quote.total()),
                MoneyView.of(quote.estimate()),
                quote.discount().fraction(),
                quote.validUntil().toString(),
                quote.contract().map(ContractId::value).orElse(null),
                quote.agreement().map(SpendAgreementId::value).orElse(null),
                quote.changedAt().toString());
    }
}
