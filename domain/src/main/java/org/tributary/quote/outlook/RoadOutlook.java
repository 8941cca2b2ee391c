package org.tributary.quote.outlook;

import java.util.List;
import java.util.Optional;
import org.tributary.contract.SaleFinding;
import org.tributary.contract.schedule.BillItem;
import org.tributary.contract.schedule.LifeBills;
import org.tributary.money.Money;
import org.tributary.quote.PricedOffer;

/**
 * What an offer would come to on one road.
 *
 * @param bills what its contract bills from the first day to the end of the term; empty where all of it is usage. Usage is billed in arrears and stands
 *     on none of them
 * @param list what the same would bill without a discount
 * @param commitment what is committed to be spent on usage, if anything is
 * @param findings whether each line may be sold on it
 * @param split whose money it is, under the terms in force and known
 */
public record RoadOutlook(
        PricedOffer priced,
        Optional<LifeBills> bills,
        Money list,
        Optional<CommitmentOutlook> commitment,
        List<SaleFinding> findings,
        LifeSplit split) {

    /** Copies the findings. */
    public RoadOutlook {
        findings = List.copyOf(findings);
    }

    /** What is billed in all, whatever is consumed. */
    public Money total() {
        return bills.map(LifeBills::total).orElseGet(this::nothing);
    }

    /** What is on the first bill of the contract. */
    public List<BillItem> first() {
        return bills.map(LifeBills::first).orElse(List.of());
    }

    /** What that comes to. */
    public Money firstTotal() {
        return first().stream().map(BillItem::amount).reduce(nothing(), Money::plus);
    }

    /** What is billed in all if just what is estimated is consumed. */
    public Money expected() {
        return total().plus(estimated());
    }

    /** What usage is billed in all if just that is consumed, with what its commitment charges beside. */
    public Money estimated() {
        return priced.estimate().plus(beside());
    }

    private Money beside() {
        return commitment.map(CommitmentOutlook::beside).orElseGet(this::nothing);
    }

    /** The same without a discount. */
    public Money expectedAtList() {
        return list.plus(priced.listEstimate()).plus(beside());
    }

    private Money nothing() {
        return Money.zero(priced.offer().currency());
    }

    /** What stands in its way. */
    public List<SaleFinding> blocked() {
        return findings.stream().filter(SaleFinding::blocks).toList();
    }

    /** What the vendor has of a split in the end, in its currency. */
    public Money vendorOf(MoneySplit some) {
        return some.netOf(priced.through().route().vendor());
    }
}
