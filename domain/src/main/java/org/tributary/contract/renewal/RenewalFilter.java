package org.tributary.contract.renewal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.RenewalTerms;
import org.tributary.party.OrganizationId;

/**
 * Which ends of terms a list is about.
 *
 * @param from the first day on which they end, inclusive
 * @param until the day on which they end no more, exclusive
 * @param states any of them; empty for all
 * @param channel by which the contract is sold now
 * @param noticeWithin those of which notice may still be given, and may not any more after so many days
 * @param text what stands in the contract's id, title or customer's id, in any case
 */
public record RenewalFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Set<RenewalState> states,
        Optional<RenewalTerms.Kind> follows,
        Optional<ChannelCode> channel,
        Optional<OrganizationId> customer,
        Optional<Integer> noticeWithin,
        Optional<String> text) {

    /** All of them. */
    public static final RenewalFilter ALL = new RenewalFilter(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Copies the states. */
    public RenewalFilter {
        states = Set.copyOf(states);
    }
}
