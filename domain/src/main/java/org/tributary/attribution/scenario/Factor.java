package org.tributary.attribution.scenario;

import java.time.YearMonth;
import org.tributary.Refusal;
import org.tributary.billing.RevenueLine;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Rate;
import org.tributary.terms.clause.Selection;

/**
 * What a scenario multiplies lines by from a month on: more or less sold, or another price. Of several that bear on a line all do, one
 * times the other.
 *
 * @param from the first month; days of service before it stay as they are
 * @param factor zero or more; 11/10 for growth of 10 %
 */
public record Factor(
        Kind kind, Selection<ChannelCode> channels, Selection<ProductId> products, YearMonth from, Rate factor) {

    /** What grows. To a line both do the same: its price and what the route deducts of it are multiplied. */
    public enum Kind {
        /** How much is sold. */
        VOLUME,
        /** What it costs. */
        PRICE
    }

    /** @throws Refusal.Invalid if the factor is below zero */
    public Factor {
        if (factor.compareTo(Rate.ZERO) < 0) {
            throw new Refusal.Invalid("factor.range", "A factor is zero or more.");
        }
    }

    /** Whether it bears on what the line sells, whatever its days. */
    boolean covers(RevenueLine line) {
        return channels.covers(line.channel()) && products.covers(line.product());
    }

    /** Whether it bears on a month. */
    boolean bears(YearMonth month) {
        return !month.isBefore(from);
    }
}
