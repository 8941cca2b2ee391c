package org.tributary.contract.recognition;

import org.tributary.contract.LineId;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/**
 * Days of a line that are served, and what they sell for alone: a price is allocated to them by it. What is charged once has its line's first day.
 *
 * @param standalone in major units, exact, zero or more
 */
record ServedDays(LineId line, DateRange days, Rate standalone) {}
