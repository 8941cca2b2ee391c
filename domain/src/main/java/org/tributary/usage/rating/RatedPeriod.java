package org.tributary.usage.rating;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

/**
 * What a billing period's usage comes to.
 *
 * @param lines by product, charge and version
 * @param quarantined what has no price, and is in no line
 */
public record RatedPeriod(DateRange period, Currency currency, List<RatedLine> lines, List<Quarantined> quarantined) {

    /** Orders the lines. */
    public RatedPeriod {
        lines = lines.stream()
                .sorted(Comparator.comparing((RatedLine line) -> line.entry().key())
                        .thenComparing(line -> line.version().newSalesFrom()))
                .toList();
        quarantined = List.copyOf(quarantined);
    }

    /** All lines together. */
    public Money total() {
        return lines.stream().map(RatedLine::amount).reduce(Money.zero(currency), Money::plus);
    }

    /** What is billed now, where so much of the period was billed before: late and corrected usage is a difference, never another past bill. */
    public Money due(Money billedBefore) {
        return total().minus(billedBefore);
    }
}
