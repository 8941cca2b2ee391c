package org.tributary.attribution;

import java.util.Optional;
import org.tributary.billing.RevenueLine;

/**
 * One share, with everything that proves it.
 *
 * @param run the run that recorded it
 * @param line its source, for the vendor's staff only: it names the customer and what every party on the route keeps
 */
public record ExplainedShare(Attribution attribution, Explanation explanation, long run, Optional<RevenueLine> line) {}
