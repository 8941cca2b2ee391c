package org.tributary.contract.revenue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month of the revenue ledger.
 *
 * @param closed empty while it is open
 */
public record RevenuePeriod(YearMonth month, Optional<Closing> closed) {

    /**
     * Who closed it, and when.
     *
     * @param contracts of how many anything was posted
     * @param entries of recognition
     * @param items of bills that were taken in
     */
    public record Closing(Instant at, String by, int contracts, int entries, int items) {}
}
