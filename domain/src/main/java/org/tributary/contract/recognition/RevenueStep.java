package org.tributary.contract.recognition;

import java.time.YearMonth;
import java.util.Optional;
import org.tributary.contract.LineId;
import org.tributary.money.Money;

/**
 * What the signing or one amendment made of the plan.
 *
 * @param amendment empty for the signing, with what was agreed along with it
 * @param policy the version by which it was handled
 * @param reason in words
 * @param plan as known from then on
 */
record RevenueStep(Optional<Integer> amendment, int policy, String reason, RevenuePlan plan) {

    /** An entry that it causes, in the month itself or the first that is open. */
    RecognitionEntry entry(int number, LineId line, YearMonth month, YearMonth firstOpen, Money amount) {
        YearMonth period = month.isBefore(firstOpen) ? firstOpen : month;
        return new RecognitionEntry(number, line, month, period, amount, policy, amendment, reason);
    }
}
