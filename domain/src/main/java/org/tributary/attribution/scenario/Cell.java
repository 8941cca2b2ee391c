package org.tributary.attribution.scenario;

import java.time.YearMonth;
import java.util.Comparator;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.party.OrganizationId;

/**
 * What figures are kept apart by.
 *
 * @param partner who stands on the other side of the vendor; the vendor itself for its receipts
 * @param month the month earned in
 * @param clause the clause's id, or {@code route.receipts}
 */
public record Cell(OrganizationId partner, ChannelCode channel, ProductId product, YearMonth month, String clause)
        implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::partner)
            .thenComparing(Cell::channel)
            .thenComparing(Cell::product)
            .thenComparing(Cell::month)
            .thenComparing(Cell::clause);

    /** One of the five, to add up by. */
    public enum Axis {
        PARTNER,
        CHANNEL,
        PRODUCT,
        MONTH,
        CLAUSE
    }

    /** Its value on one axis, as text. */
    public String on(Axis axis) {
        return switch (axis) {
            case PARTNER -> partner.value();
            case CHANNEL -> channel.value();
            case PRODUCT -> product.value();
            case MONTH -> month.toString();
            case CLAUSE -> clause;
        };
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
