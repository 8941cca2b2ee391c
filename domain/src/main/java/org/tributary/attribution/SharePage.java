package org.tributary.attribution;

import java.util.List;
import org.tributary.money.Money;

/**
 * One page of shares.
 *
 * @param rows each with the run that recorded it
 * @param total how many the filter finds
 * @param sums over the whole filter, one for each kind and currency
 */
public record SharePage(List<Row> rows, int page, int size, long total, List<Sum> sums) {

    /** A share and the run that recorded it. */
    public record Row(Share share, long run) {}

    /** A sum over one kind of share in one currency. */
    public record Sum(Share.Kind kind, Money accrued, Money payable) {}

    /** Copies the lists. */
    public SharePage {
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
    }
}
