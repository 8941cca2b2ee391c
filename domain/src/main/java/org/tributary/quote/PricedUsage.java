package org.tributary.quote;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.tributary.money.Money;
import org.tributary.offering.charge.UsageCharge;
import org.tributary.offering.price.PriceBookId;

/**
 * A line of usage with the price that a book lists for it on a road, and what its estimate comes to, month by month, as rated when it was priced.
 *
 * @param book whose price it is
 * @param version from which day the version of the book has new sales
 * @param list as the book has it
 * @param months in order, without a gap; one at least
 */
public record PricedUsage(
        OfferedUsage line, PriceBookId book, LocalDate version, UsageCharge list, List<EstimatedMonth> months) {

    /** Copies the months. */
    public PricedUsage {
        months = List.copyOf(months);
    }

    /** What all its months are estimated to come to. */
    public Money total() {
        return sum(EstimatedMonth::amount);
    }

    /** The same without a discount. */
    public Money listTotal() {
        return sum(EstimatedMonth::list);
    }

    private Money sum(Function<EstimatedMonth, Money> of) {
        Currency currency = months.getFirst().amount().currency();
        return months.stream().map(of).reduce(Money.zero(currency), Money::plus);
    }

    /** What single units cost, before and after the discount. */
    public List<UsagePrice> prices() {
        return UsagePrice.of(list, line.discount());
    }
}
