package org.tributary.attribution;

import java.time.Instant;
import java.time.YearMonth;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/**
 * One entry of the ledger. It is written once and never changed.
 *
 * @param month the month it is earned in
 * @param period the month it is booked in: the same, or the first open one where that is closed
 * @param amount signed, what is payable
 * @param reporting the same in the reporting currency, at the rate fixed when it accrued
 * @param accrued what accrued before a cap, in the reporting currency; equal to {@code reporting} where no cap cuts
 * @param recordedAt when the platform knew it: the second time axis
 */
public record Posting(
        YearMonth month,
        YearMonth period,
        Account account,
        OrganizationId party,
        Money amount,
        Money reporting,
        Money accrued,
        Instant recordedAt) {}
