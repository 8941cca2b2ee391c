package org.tributary.quote;

import java.util.List;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

/**
 * What a month of exactly the consumption that is expected comes to.
 *
 * @param list without a discount
 * @param amount what is charged; rounded once, as the price book says
 * @param steps how it is reckoned, each in words and numbers
 */
public record EstimatedMonth(DateRange days, Money list, Money amount, List<String> steps) {

    /** Copies the steps. */
    public EstimatedMonth {
        steps = List.copyOf(steps);
    }
}
