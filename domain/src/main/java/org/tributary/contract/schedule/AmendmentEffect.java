package org.tributary.contract.schedule;

import java.time.LocalDate;
import java.util.List;
import org.tributary.contract.Contract;
import org.tributary.money.Money;

/**
 * What an amendment would do, before it is signed.
 *
 * @param words its changes, in words
 * @param endExclusive when the contract would end
 * @param now what would be billed of it today
 * @param before what the contract comes to as it stands, from its first day to its last: what was billed and what is still to come
 * @param after what it would come to
 */
public record AmendmentEffect(String words, LocalDate endExclusive, List<BillItem> now, Money before, Money after) {

    /** Copies the items. */
    public AmendmentEffect {
        now = List.copyOf(now);
    }

    /** What is more, or less where it is below zero. */
    public Money difference() {
        return after.minus(before);
    }

    /**
     * The effect of the last amendment of a contract.
     *
     * @param before the contract without it
     * @param after the contract with it
     * @param billed every item so far
     * @param today in the contract's time zone
     */
    public static AmendmentEffect of(Contract before, Contract after, List<BillItem> billed, LocalDate today) {
        return new AmendmentEffect(
                after.amendments().getLast().inWords(),
                after.timeline().endExclusive(),
                new BillingSchedule(after, billed).due(today),
                total(before, billed),
                total(after, billed));
    }

    private static Money total(Contract contract, List<BillItem> billed) {
        LocalDate end = contract.timeline().endExclusive();
        Money sum = new BillingSchedule(contract, billed)
                .due(end).stream().map(BillItem::amount).reduce(Money.zero(contract.currency()), Money::plus);
        return billed.stream().map(BillItem::amount).reduce(sum, Money::plus);
    }
}
