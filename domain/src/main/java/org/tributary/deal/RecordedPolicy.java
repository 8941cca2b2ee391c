package org.tributary.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tributary.time.InForce;

/**
 * A policy as it was recorded: it is followed by another one, never edited.
 *
 * @param recordedAt when the platform learned of it: the second time axis
 * @param recordedBy a username
 */
public record RecordedPolicy(RegistrationPolicy policy, Instant recordedAt, String recordedBy) {

    /**
     * The policy of a day, as known at an instant: of those known by then the one with the latest first day that is not after it, and of equal days
     * the one that was recorded last; {@link RegistrationPolicy#USUAL} before the first.
     */
    public static RegistrationPolicy inForce(List<RecordedPolicy> recorded, LocalDate day, Instant knownAt) {
        return InForce.on(
                        day,
                        recorded.stream().filter(one -> !one.recordedAt.isAfter(knownAt)),
                        one -> one.policy.from(),
                        Comparator.comparing(RecordedPolicy::recordedAt))
                .map(RecordedPolicy::policy)
                .orElse(RegistrationPolicy.USUAL);
    }
}
