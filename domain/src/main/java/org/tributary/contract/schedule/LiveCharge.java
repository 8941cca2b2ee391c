package org.tributary.contract.schedule;

import java.util.List;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

/**
 * What is left of a charge after its credits.
 *
 * @param days in order; none where all was taken back
 * @param left zero or more
 */
record LiveCharge(BillItem charge, List<DateRange> days, Money left) {

    LiveCharge {
        days = List.copyOf(days);
    }

    static LiveCharge of(BillItem charge, List<BillItem> credits) {
        LiveCharge live = new LiveCharge(charge, List.of(charge.days()), charge.amount());
        for (BillItem credit : credits) {
            live = new LiveCharge(charge, without(live.days, credit.days()), live.left.plus(credit.amount()));
        }
        return live;
    }

    /** What of some days is not in a stretch of others. */
    static List<DateRange> without(List<DateRange> days, DateRange taken) {
        return days.stream().flatMap(range -> range.without(taken).stream()).toList();
    }
}
