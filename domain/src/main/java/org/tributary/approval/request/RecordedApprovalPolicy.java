package org.tributary.approval.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tributary.identity.Account;
import org.tributary.time.InForce;

/**
 * A policy as it was recorded: it is followed by another one, never edited. It holds once a second person has confirmed it; the first of all holds at
 * once, because before it nothing was barred.
 *
 * @param number from 1, in the order recorded
 * @param confirmed by whom and when; empty while it waits
 */
public record RecordedApprovalPolicy(
        int number, ApprovalPolicy policy, Account by, Instant recordedAt, Optional<Confirmation> confirmed) {

    /** A second person's yes. */
    public record Confirmation(Account by, Instant at) {}

    /** Whether it held by an instant, on its days. */
    public boolean isConfirmed(Instant knownAt) {
        return confirmed
                .filter(confirmation -> !confirmation.at().isAfter(knownAt))
                .isPresent();
    }

    /**
     * Confirmed by a second person.
     *
     * @throws ApprovalRefused if it is confirmed already, or by the person who recorded it
     */
    public RecordedApprovalPolicy confirm(Account account, Instant at) {
        if (confirmed.isPresent()) {
            throw ApprovalRefused.conflict("approval-policy.confirmed", "It was confirmed before.");
        }
        if (account.isSamePersonAs(by)) {
            throw ApprovalRefused.forbidden(
                    "approval-policy.self", "Who recorded a policy does not confirm it, under whichever account.");
        }
        return new RecordedApprovalPolicy(number, policy, by, recordedAt, Optional.of(new Confirmation(account, at)));
    }

    /**
     * The policy of a day, as known at an instant: of those confirmed by then the one with the latest first day that is not after it, and of equal days
     * the one recorded last; {@link ApprovalPolicy#NONE} before the first.
     */
    public static ApprovalPolicy inForce(List<RecordedApprovalPolicy> recorded, LocalDate day, Instant knownAt) {
        return InForce.on(
                        day,
                        recorded.stream().filter(one -> one.isConfirmed(knownAt)),
                        one -> one.policy.from(),
                        Comparator.comparingInt(RecordedApprovalPolicy::number))
                .map(RecordedApprovalPolicy::policy)
                .orElse(ApprovalPolicy.NONE);
    }
}
