package org.tributary.quote.document;

import java.util.List;
import org.tributary.document.DocumentWriter;
import org.tributary.money.document.MoneyView;
import org.tributary.quote.EstimatedMonth;
import org.tributary.quote.PricedUsage;
import org.tributary.quote.UsagePrice;

/**
 * A line of usage with its price, and what its estimate comes to.
 *
 * @param version from which day the version of the book has new sales
 * @param estimate the meters, as they were written
 * @param list what all months are estimated to come to without a discount
 * @param total what all months are estimated to come to
 */
public record UsageLineView(
        String id,
        String product,
        String charge,
        String discount,
        String book,
        String version,
        String words,
        List<PriceView> prices,
        List<Object> estimate,
        List<MonthView> months,
        MoneyView list,
        MoneyView total) {

    /**
     * What so many units cost.
     *
     * @param words for how many, and where of a month they lie
     */
    public record PriceView(String meter, String words, String list, String agreed) {

        static PriceView of(UsagePrice price) {
            return new PriceView(
                    price.meter().value(),
                    price.words(),
                    price.list().toString(),
                    price.agreed().toString());
        }
    }

    /**
     * What a month comes to if just its estimate is consumed.
     *
     * @param to exclusive
     */
    public record MonthView(String from, String to, MoneyView list, MoneyView amount, List<String> steps) {

        static MonthView of(EstimatedMonth month) {
            return new MonthView(
                    month.days().startInclusive().toString(),
                    month.days().endExclusive().toString(),
                    MoneyView.of(month.list()),
                    MoneyView.of(month.amount()),
                    month.steps());
        }
    }

    static UsageLineView of(PricedUsage usage) {
        return new UsageLineView(
                usage.line().id().value(),
                usage.line().product().value(),
                usage.line().code().value(),
                usage.line().discount().fraction(),
                usage.book().value(),
                usage.version().toString(),
                usage.list().inWords(),
                usage.prices().stream().map(PriceView::of).toList(),
                usage.line().estimate().stream().map(DocumentWriter::write).toList(),
                usage.months().stream().map(MonthView::of).toList(),
                MoneyView.of(usage.listTotal()),
                MoneyView.of(usage.total()));
    }
}
