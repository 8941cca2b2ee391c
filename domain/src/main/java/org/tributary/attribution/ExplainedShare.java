package org.tributary.attribution;

import java.util.Optional;
import org.tributary.billing.RevenueLine;

/**
 * One share, with everything that proves it.
 *
 * @param run the run that recorded it
 * @param line its source; absent where the caller may see the share but is not on the line's route
 */
public record ExplainedShare(Attribution attribution, long run, Optional<RevenueLine> line) {}
