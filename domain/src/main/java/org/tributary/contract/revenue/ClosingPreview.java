package org.tributary.contract.revenue;

import java.time.YearMonth;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.money.Money;

/**
 * What closing a month posts.
 *
 * @param contracts of how many anything is posted
 * @param entries of recognition
 * @param items of bills that are taken in
 * @param sums by currency
 * @param faults what keeps it open, each pointing to its contract; nothing is posted while there is one
 */
public record ClosingPreview(
        YearMonth month, int contracts, int entries, int items, List<Sum> sums, List<Refusal.Fault> faults) {

    /**
     * What is posted in one currency.
     *
     * @param billed the vendor's part of the items taken in
     * @param recognised with what is late
     * @param late what of it are differences to closed months
     * @param largest of these, ten at most, the largest first
     */
    public record Sum(Money billed, Money recognised, Money late, int entries, List<LateRevenue> largest) {

        /** Copies the list. */
        public Sum {
            largest = List.copyOf(largest);
        }
    }

    /** Copies the lists. */
    public ClosingPreview {
        sums = List.copyOf(sums);
        faults = List.copyOf(faults);
    }
}
