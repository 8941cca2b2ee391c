package org.tributary.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.channel.ChannelCode;
import org.tributary.party.OrganizationId;

/**
 * Which contracts a list is about.
 *
 * @param text what stands in the id, the title or the customer's id, in any case
 * @param channel by which it is sold now
 * @param endsBefore those that end before a day, exclusive
 * @param runsOn those that run on a day
 */
public record ContractFilter(
        Optional<String> text,
        Optional<OrganizationId> customer,
        Optional<ChannelCode> channel,
        Optional<ContractKind> kind,
        Optional<LocalDate> endsBefore,
        Optional<LocalDate> runsOn) {

    /** All of them. */
    public static final ContractFilter ALL = new ContractFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
