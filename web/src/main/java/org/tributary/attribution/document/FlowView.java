package org.tributary.attribution.document;

import java.util.Currency;
import java.util.List;
import org.tributary.attribution.FlowLink;
import org.tributary.money.document.MoneyView;

/** How money flows from product to channel to payee. */
public record FlowView(String currency, List<LinkView> links) {

    /** How much flows between two nodes. */
    public record LinkView(String from, String to, String amount) {}

    /** The view of a flow. */
    public static FlowView of(Currency currency, List<FlowLink> links) {
        return new FlowView(
                currency.getCurrencyCode(),
                links.stream()
                        .map(link -> new LinkView(link.from(), link.to(), MoneyView.plain(link.amount())))
                        .toList());
    }
}
