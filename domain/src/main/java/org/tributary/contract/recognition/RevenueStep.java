package org.tributary.contract.recognition;

import java.time.YearMonth;
import java.util.Optional;
import org.tributary.contract.LineId;
import org.tributary.money.Money;

/**
 * What the signing, one amendment or a credit of a service level made of the plan.
 *
 * @param amendment empty for the signing, with what was agreed along with it, and for a credit
 * @param policy the version by which it was handled
 * @param reason in words
 * @param plan as known from then on
 */
record RevenueStep(Optional<Integer> amendment, int policy, String reason, RevenuePlan plan) {

    /** The same with more in its plan. */
    RevenueStep plus(RevenuePlan more) {
        return new RevenueStep(amendment, policy, reason, plan.plus(more));
    }

    /** An entry that it causes, in the month itself or the first that is open. */
    RecognitionEntry entry(int number, LineId line, YearMonth month, YearMonth firstOpen, Money amount) {
        YearMonth period = month.isBefore(firstOpen) ? firstOpen : month;
        return new RecognitionEntry(number, line, month, period, amount, policy, amendment, reason);
    }
}
