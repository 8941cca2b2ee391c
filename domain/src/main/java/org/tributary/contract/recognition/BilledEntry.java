package org.tributary.contract.recognition;

import java.time.YearMonth;
import org.tributary.contract.schedule.BillItem;
import org.tributary.money.Money;

/**
 * The vendor's part of a bill item, as the revenue ledger took it in. It never changes, and each item is taken in once.
 *
 * @param item its number within the contract
 * @param period the month in which it was billed, or the first that was open when it became known
 * @param amount below zero for a credit, zero where the road leaves the vendor nothing
 */
public record BilledEntry(int item, YearMonth period, Money amount) {

    /** An item in the month in which it was billed. */
    static BilledEntry of(BillItem item, VendorConsideration vendor) {
        return new BilledEntry(item.number(), YearMonth.from(item.billedOn()), vendor.of(item));
    }

    /** The same, no earlier than in the first month that is open. */
    BilledEntry openFrom(YearMonth firstOpen) {
        return period.isBefore(firstOpen) ? new BilledEntry(item, firstOpen, amount) : this;
    }
}
