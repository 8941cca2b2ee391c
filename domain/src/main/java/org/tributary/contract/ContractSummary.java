package org.tributary.contract;

import java.time.Instant;
import java.time.LocalDate;
import org.tributary.channel.ChannelCode;
import org.tributary.party.OrganizationId;

/**
 * A contract in a list, as its last amendment leaves it.
 *
 * @param version how many amendments it has
 * @param endsOn exclusive
 */
public record ContractSummary(
        ContractId id,
        ContractKind kind,
        String title,
        OrganizationId customer,
        ChannelCode channel,
        String currency,
        LocalDate startsOn,
        LocalDate endsOn,
        int version,
        Instant changedAt) {}
