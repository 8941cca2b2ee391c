package org.tributary.attribution.oracle;

import java.util.Collection;
import java.util.Optional;
import org.tributary.billing.RevenueLine;
import org.tributary.time.DateRange;

/**
 * What is attributed together.
 *
 * @param fees the days whose fees it owes, after its lines
 */
record OracleRun(Collection<RevenueLine> lines, Optional<DateRange> fees) {}
