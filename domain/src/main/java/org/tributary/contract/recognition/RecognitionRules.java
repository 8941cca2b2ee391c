package org.tributary.contract.recognition;

import java.time.LocalDate;
import java.util.List;
import org.tributary.document.Otherwise;

/**
 * How changes of contracts are to be accounted for from a day on, before it is a version of the policy.
 *
 * @param effectiveFrom the first day on which what is recorded is handled so
 * @param rules one a kind of change at most
 * @param otherwise how every kind is handled that has no rule
 * @param reason in words, 1 to 200 characters: who decided and why
 */
public record RecognitionRules(
        LocalDate effectiveFrom,
        List<RecognitionPolicy.Rule> rules,
        @Otherwise("PROSPECTIVE") Treatment otherwise,
        String reason) {

    /** @throws org.tributary.Refusal.Invalid with all faults: a kind of change with two rules, a reason that is none or too long */
    public RecognitionRules {
        rules = new RecognitionPolicy(1, effectiveFrom, rules, otherwise, reason).rules();
    }

    /** As a version of the policy. */
    public RecognitionPolicy version(int number) {
        return new RecognitionPolicy(number, effectiveFrom, rules, otherwise, reason);
    }
}
