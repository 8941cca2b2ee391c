package org.tributary.contract.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.money.Quantity;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * Days on which a contract line stands in one way, for one customer.
 *
 * @param days from {@link LocalDate#MIN} on where it has not begun, and to {@link LocalDate#MAX} where it has ended
 * @param product of a line that has not begun, what it begins with; of one that has ended, what it was last
 * @param quantity seats or units, as for the product
 * @param subscribedOn the day on which the line was first served with the product: by it an earlier grant is kept; empty where it never was by then
 * @param amendments the numbers of those that take effect on its first day
 */
public record LineStretch(
        DateRange days,
        Standing standing,
        OrganizationId customer,
        ProductId product,
        Quantity quantity,
        Optional<LocalDate> subscribedOn,
        List<Integer> amendments) {

    /** Copies the numbers. */
    public LineStretch {
        amendments = List.copyOf(amendments);
    }

    /** Its first day; empty where it has not begun. */
    public Optional<LocalDate> from() {
        return Optional.of(days.startInclusive()).filter(day -> !day.equals(LocalDate.MIN));
    }

    /** The first day of the next one; empty where none follows. */
    public Optional<LocalDate> until() {
        return Optional.of(days.endExclusive()).filter(_ -> !days.isOpen());
    }

    /** The same on other days. */
    LineStretch on(DateRange others, Standing then, List<Integer> by) {
        return new LineStretch(others, then, customer, product, quantity, subscribedOn, by);
    }

    /** The part of it on some of its days; where these begin later, no amendment took effect. */
    LineStretch within(DateRange some) {
        boolean first = some.startInclusive().equals(days.startInclusive());
        return on(some, standing, first ? amendments : List.of());
    }

    /** The days before it, on which nothing of it has begun. */
    LineStretch notBegun() {
        DateRange before = new DateRange(LocalDate.MIN, days.startInclusive());
        return new LineStretch(before, Standing.NOT_BEGUN, customer, product, quantity, Optional.empty(), List.of());
    }

    /** The same, first served with the product on a day. */
    LineStretch subscribed(Optional<LocalDate> on) {
        return new LineStretch(days, standing, customer, product, quantity, on, amendments);
    }

    /** Whether {@code next} follows and says the same. */
    private boolean goesOnIn(LineStretch next) {
        return days.endExclusive().equals(next.days.startInclusive())
                && standing == next.standing
                && customer.equals(next.customer)
                && product.equals(next.product)
                && quantity.equals(next.quantity);
    }

    /** Adds it to those before it: to the last of them where nothing changes. */
    void appendTo(List<LineStretch> before) {
        if (!before.isEmpty() && before.getLast().goesOnIn(this)) {
            LineStretch last = before.removeLast();
            DateRange both = new DateRange(last.days.startInclusive(), days.endExclusive());
            before.add(last.on(both, standing, last.amendments));
        } else {
            before.add(this);
        }
    }
}
