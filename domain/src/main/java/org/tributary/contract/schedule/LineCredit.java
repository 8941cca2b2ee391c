package org.tributary.contract.schedule;

import java.util.List;
import org.tributary.contract.LineId;
import org.tributary.contract.level.ServiceMonth;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/**
 * What is credited of a line for a month in which a service level was missed.
 *
 * @param charged what the line's charges of the days in the month that the level covers come to, in major units, exact
 * @param exact what the tiers credit of it, in major units, exact
 * @param credit rounded half up once, as far as the cap and what is left of the charges let it; zero or more
 * @param parts of which charges it is credited; they sum to the credit
 */
public record LineCredit(ServiceMonth of, LineId line, Rate charged, Rate exact, Money credit, List<Part> parts) {

    /**
     * What is credited of one charge.
     *
     * @param charge the item's number
     * @param days from the first to the last day of the charge that is credited
     * @param amount zero or more
     */
    public record Part(int charge, DateRange days, Money amount) {}

    /** Copies the parts. */
    public LineCredit {
        parts = List.copyOf(parts);
    }
}
