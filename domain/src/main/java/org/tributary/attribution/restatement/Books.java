package org.tributary.attribution.restatement;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.tributary.attribution.Share;
import org.tributary.attribution.ShareId;

/**
 * What the ledger holds of an agreement.
 *
 * @param groups every line it has attributed, with those that replace others
 * @param net the shares that stand: neither reversals nor reversed
 * @param bookings how often each share has been booked so far, by the id of its first booking; where nothing is said, once if it stands
 *     and never if it does not
 * @param firstOpen the first month that is not closed: nothing is booked in an earlier one
 */
public record Books(List<BookedLines> groups, List<Share> net, Map<ShareId, Integer> bookings, YearMonth firstOpen) {

    /** Copies the collections. */
    public Books {
        groups = List.copyOf(groups);
        net = List.copyOf(net);
        bookings = Map.copyOf(bookings);
    }
}
