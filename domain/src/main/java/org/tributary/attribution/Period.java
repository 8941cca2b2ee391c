package org.tributary.attribution;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month of the ledger. Once it is closed, what is booked later for it is booked in the first month that is open.
 *
 * @param closed empty while it is open
 */
public record Period(YearMonth month, Optional<Closing> closed) {

    /** Who closed it, and when. */
    public record Closing(Instant at, String by) {}
}
