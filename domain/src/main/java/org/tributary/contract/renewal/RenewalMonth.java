package org.tributary.contract.renewal;

import java.time.YearMonth;
import org.tributary.money.Money;

/**
 * What of the annual value of contracts ends in a month, in one currency.
 *
 * @param month of the first day on which nothing of the term is served any more
 * @param many how many terms end
 * @param ending the value of all of them
 * @param parts what becomes of it
 */
public record RenewalMonth(YearMonth month, long many, Money ending, TermEnd.Parts parts) {}
