package org.tributary.attribution.golden;

import java.util.Comparator;
import org.tributary.money.Money;

/**
 * What a clause must give of one line of a golden case, its segments together.
 *
 * @param line the third part of the line's key
 * @param clause the clause's id
 * @param accrued in the agreement's currency
 * @param payable the same after guarantees and caps
 */
public record ExpectedShare(String line, String clause, Money accrued, Money payable)
        implements Comparable<ExpectedShare> {

    private static final Comparator<ExpectedShare> ORDER =
            Comparator.comparing(ExpectedShare::line).thenComparing(ExpectedShare::clause);

    @Override
    public int compareTo(ExpectedShare other) {
        return ORDER.compare(this, other);
    }
}
