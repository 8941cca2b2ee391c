package org.tributary.contract;

import org.tributary.time.DateRange;

/** Days on which one thing holds of a line. */
public record LineSegment(DateRange days, LineTerms terms) {}
