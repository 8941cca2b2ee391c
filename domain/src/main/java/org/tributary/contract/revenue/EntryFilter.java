package org.tributary.contract.revenue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.ContractId;
import org.tributary.contract.LineId;

/**
 * Which posted entries a list is about.
 *
 * @param from the first period, inclusive
 * @param through the last period, inclusive
 * @param channel by which the contract is sold now
 * @param late those alone that are differences to closed months
 * @param text what stands in the contract's id or title, its customer's id or the reason, in any case
 * @param knownAt those posted by an instant
 */
public record EntryFilter(
        Optional<YearMonth> from,
        Optional<YearMonth> through,
        Optional<ContractId> contract,
        Optional<LineId> line,
        Optional<ChannelCode> channel,
        Optional<String> currency,
        boolean late,
        Optional<String> text,
        Instant knownAt) {}
