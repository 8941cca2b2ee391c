package org.tributary.quote.outlook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.catalog.ProductId;
import org.tributary.money.Money;
import org.tributary.quote.EstimatedMonth;
import org.tributary.quote.PricedOffer;
import org.tributary.quote.PricedUsage;
import org.tributary.time.DateRange;

/**
 * The revenue lines that usage would come to if just what is estimated were consumed: one for each month that is worth anything, invoiced on the day
 * after its last. What a commitment charges beside is served on the last day of its period, as what is left of a shared commitment is: until then it could
 * still be spent (ASC 606-10-55-48).
 */
public record EstimatedRevenue(PricedOffer priced, Optional<CommitmentOutlook> commitment) {

    /** The source of every line that is estimated. */
    public static final String SOURCE = "estimate";

    /** @param now when they would be recorded */
    public List<RevenueLine> lines(Instant now) {
        List<RevenueLine> lines = new ArrayList<>();
        for (PricedUsage usage : priced.usage()) {
            for (EstimatedMonth month : usage.months()) {
                add(lines, usage.line().id().value(), usage.line().product(), month.days(), month.amount(), now);
            }
        }
        commitment.ifPresent(its -> its.periods().forEach(period -> {
            DateRange last = DateRange.ofDay(period.days().endExclusive().minusDays(1));
            add(lines, "commitment", its.product(), last, period.beside(), now);
        }));
        return lines;
    }

    private void add(
            List<RevenueLine> lines, String document, ProductId product, DateRange days, Money amount, Instant now) {
        if (!amount.isZero()) {
            lines.add(new RevenueLine(
                    new LineKey(SOURCE, document, days.startInclusive() + "_" + lines.size(), 1),
                    RevenueLine.Kind.CHARGE,
                    Optional.empty(),
                    priced.through().sale(product, priced.offer().segment(), Optional.empty()),
                    days,
                    days.endExclusive(),
                    amount,
                    priced.through().deductionsOf(amount),
                    Optional.empty(),
                    now));
        }
    }
}
