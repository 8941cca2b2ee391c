package org.tributary.contract.recognition;

import java.time.YearMonth;
import java.util.Optional;
import org.tributary.contract.LineId;
import org.tributary.money.Money;

/**
 * Revenue of a line that was recognised. It never changes: what is learned later is another entry.
 *
 * @param number from 1 within the contract, in the order of posting
 * @param month for which it is revenue
 * @param period in which it is posted: the month itself, or the first that was open when it became known
 * @param amount the vendor's part; below zero where it takes back, never zero
 * @param policy the version by which its cause was handled
 * @param amendment that caused it; empty for the signing, and for a service level's credit
 * @param reason in words
 */
public record RecognitionEntry(
        int number,
        LineId line,
        YearMonth month,
        YearMonth period,
        Money amount,
        int policy,
        Optional<Integer> amendment,
        String reason) {

    /** Whether it is a difference to a month that was closed when it became known. */
    public boolean isLate() {
        return month.isBefore(period);
    }
}
