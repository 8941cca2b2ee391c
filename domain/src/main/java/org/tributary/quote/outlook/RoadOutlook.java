package org.tributary.quote.outlook;

import java.util.List;
import org.tributary.contract.SaleFinding;
import org.tributary.contract.schedule.LifeBills;
import org.tributary.money.Money;
import org.tributary.quote.PricedOffer;

/**
 * What an offer would come to on one road.
 *
 * @param bills from the first day to the end of the term
 * @param list what the same would bill without a discount
 * @param findings whether each line may be sold on it
 * @param split whose money it is, under the terms in force and known
 */
public record RoadOutlook(
        PricedOffer priced, LifeBills bills, Money list, List<SaleFinding> findings, MoneySplit split) {

    /** Copies the findings. */
    public RoadOutlook {
        findings = List.copyOf(findings);
    }

    /** What stands in its way. */
    public List<SaleFinding> blocked() {
        return findings.stream().filter(SaleFinding::blocks).toList();
    }

    /** What the vendor has of it in the end, in the currency of the split. */
    public Money vendorNet() {
        return split.netOf(priced.through().route().vendor());
    }
}
