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
     * @param after the contract with it, and the same items billed
     * @param today in the contract's time zone
     */
    public static AmendmentEffect of(BillingSchedule before, BillingSchedule after, LocalDate today) {
        Contract amended = after.contract();
        return new AmendmentEffect(
                amended.amendments().getLast().inWords(),
                amended.timeline().endExclusive(),
                after.due(today),
                total(before),
                total(after));
    }

    private static Money total(BillingSchedule schedule) {
        Contract contract = schedule.contract();
        Money due = schedule.due(contract.timeline().endExclusive()).stream()
                .map(BillItem::amount)
                .reduce(Money.zero(contract.currency()), Money::plus);
        return schedule.billed().stream().map(BillItem::amount).reduce(due, Money::plus);
    }
}
