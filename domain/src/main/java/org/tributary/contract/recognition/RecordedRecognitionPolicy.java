package org.tributary.contract.recognition;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tributary.identity.Account;

/**
 * Rules of recognition as they were recorded: they are followed by others, never edited. They become a version of the policy once a second person has
 * confirmed them, and bear on what is recorded from their day on; no day of a closed month is among these.
 *
 * @param number from 1, in the order recorded
 * @param confirmed as which version, by whom and when; empty while it waits
 */
public record RecordedRecognitionPolicy(
        int number, RecognitionRules rules, Account by, Instant recordedAt, Optional<Confirmation> confirmed) {

    /** A second person's yes. */
    public record Confirmation(int version, Account by, Instant at) {}

    /** Whether it was a version by an instant. */
    public boolean isConfirmed(Instant knownAt) {
        return confirmed
                .filter(confirmation -> !confirmation.at().isAfter(knownAt))
                .isPresent();
    }

    /**
     * Confirmed by a second person.
     *
     * @param version the next
     * @throws RecognitionRefused if it is confirmed already, by the person who recorded it, or its day was closed meanwhile
     */
    public RecordedRecognitionPolicy confirm(int version, Optional<YearMonth> lastClosed, Account account, Instant at) {
        if (confirmed.isPresent()) {
            throw RecognitionRefused.confirmed();
        }
        if (account.isSamePersonAs(by)) {
            throw RecognitionRefused.self();
        }
        refuseIfClosed(rules, lastClosed);
        return new RecordedRecognitionPolicy(
                number, rules, by, recordedAt, Optional.of(new Confirmation(version, account, at)));
    }

    /** @throws RecognitionRefused if the first day of rules is one of a closed month: what was posted of it is posted */
    public static void refuseIfClosed(RecognitionRules rules, Optional<YearMonth> lastClosed) {
        lastClosed
                .filter(closed -> !YearMonth.from(rules.effectiveFrom()).isAfter(closed))
                .ifPresent(closed -> {
                    throw RecognitionRefused.closed(closed.plusMonths(1));
                });
    }

    /**
     * The versions as known at an instant.
     *
     * @throws org.tributary.Refusal.Invalid if there was none by then
     */
    public static RecognitionPolicies known(List<RecordedRecognitionPolicy> recorded, Instant knownAt) {
        return new RecognitionPolicies(recorded.stream()
                .filter(one -> one.isConfirmed(knownAt))
                .map(one -> one.rules.version(one.confirmed.orElseThrow().version()))
                .sorted(Comparator.comparingInt(RecognitionPolicy::version))
                .toList());
    }
}
