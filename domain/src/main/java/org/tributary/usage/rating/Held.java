package org.tributary.usage.rating;

import org.tributary.usage.ReportedUsage;

/** Reported usage that is in no line, with the reason; it is rated once its names mean something that has a price. */
public record Held(ReportedUsage usage, Quarantined.Reason reason) {}
