package org.tributary.attribution;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.money.Money;

/**
 * Totals in the reporting currency. Over a partner's postings the same columns hold the partner's side only.
 *
 * @param rows ordered by their keys
 * @param sum over all rows, its key empty
 * @param asOf when the newest posting in it was recorded
 * @param run the newest run in it
 */
public record Totals(
        Currency currency,
        List<Dimension> groupBy,
        List<Row> rows,
        Row sum,
        Optional<Instant> asOf,
        Optional<Long> run) {

    /**
     * One group.
     *
     * @param key the values of the dimensions, in their order
     * @param customerValue what customers paid
     * @param margins what parties other than the vendor kept before shares
     * @param vendorRevenue the vendor's receipts and the shares it received
     * @param shareAccruedOut shares the vendor owes, before caps
     * @param sharePayableOut the same after caps
     * @param shareIn shares the vendor received
     * @param retained vendor revenue less payable shares
     * @param lines how many lines are in it
     */
    public record Row(
            List<String> key,
            Money customerValue,
            Money margins,
            Money vendorRevenue,
            Money shareAccruedOut,
            Money sharePayableOut,
            Money shareIn,
            Money retained,
            long lines) {

        /** Copies the key. */
        public Row {
            key = List.copyOf(key);
        }
    }

    /** Copies the lists. */
    public Totals {
        groupBy = List.copyOf(groupBy);
        rows = List.copyOf(rows);
    }
}
