package org.tributary.contract.side;

import java.time.LocalDate;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractKind;
import org.tributary.party.OrganizationId;

/**
 * A contract in the list of a party on its road, as its last amendment leaves it.
 *
 * @param customer the last one of the days on which the party stands there
 * @param startsOn the first day on which the party stands there
 * @param endsOn exclusive: the first day on which it does not any more
 */
public record SideSummary(
        ContractId id,
        ContractKind kind,
        String title,
        OrganizationId customer,
        ChannelCode channel,
        LocalDate startsOn,
        LocalDate endsOn) {}
