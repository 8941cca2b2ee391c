package org.tributary.quote.outlook;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.approval.request.Fact;
import org.tributary.approval.request.Measure;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.quote.Offer;
import org.tributary.time.DateRange;

/**
 * What of a quote somebody may have to say yes to: how deep its deepest discount is, what of the list price the vendor keeps in the end, for how long it
 * binds, what it comes to, its clauses that are not standard, and what the guard denies of it. Usage counts as it is estimated. What is nothing is no fact.
 */
public final class QuoteFacts {

    private QuoteFacts() {}

    /** The facts of what an offer would come to on its own road. */
    public static List<Fact> of(RoadOutlook outlook) {
        Offer offer = outlook.priced().offer();
        List<Fact> facts = new ArrayList<>();
        Rate discount = outlook.priced().deepestDiscount();
        if (!discount.equals(Rate.ZERO)) {
            facts.add(new Fact.Figure(Measure.DISCOUNT, discount));
        }
        margin(outlook).ifPresent(margin -> facts.add(new Fact.Figure(Measure.MARGIN, margin)));
        facts.add(Fact.Figure.of(Measure.TERM_MONTHS, months(offer.term())));
        if (!outlook.expected().isZero()) {
            facts.add(new Fact.Amount(Measure.VALUE, outlook.expected()));
        }
        count(Measure.NON_STANDARD, offer.nonStandard().size()).ifPresent(facts::add);
        count(Measure.OVERRIDE, outlook.blocked().size()).ifPresent(facts::add);
        return facts;
    }

    /** What the vendor has of the price, of what of the list price is left: both are parts, so that two currencies do not meet. */
    private static Optional<Rate> margin(RoadOutlook outlook) {
        MoneySplit whole = outlook.split().whole();
        return whole.price().isZero() || outlook.expectedAtList().isZero()
                ? Optional.empty()
                : Optional.of(part(outlook.vendorOf(whole), whole.price())
                        .times(part(outlook.expected(), outlook.expectedAtList())));
    }

    private static Rate part(Money some, Money all) {
        return Rate.of(some.minorUnits(), all.minorUnits());
    }

    /** A month that is begun counts. */
    private static int months(DateRange term) {
        long whole = ChronoUnit.MONTHS.between(term.startInclusive(), term.endExclusive());
        boolean begun = term.startInclusive().plusMonths(whole).isBefore(term.endExclusive());
        return BigDecimal.valueOf(whole + (begun ? 1 : 0)).intValueExact();
    }

    private static Optional<Fact> count(Measure measure, int many) {
        return many == 0 ? Optional.empty() : Optional.of(Fact.Figure.of(measure, many));
    }
}
