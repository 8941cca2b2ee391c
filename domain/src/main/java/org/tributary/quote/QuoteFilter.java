package org.tributary.quote;

import java.util.Optional;
import org.tributary.channel.ChannelCode;
import org.tributary.deal.DealId;
import org.tributary.party.OrganizationId;

/**
 * Which quotes a list has.
 *
 * @param text part of the id, the title or the customer's id
 */
public record QuoteFilter(
        Optional<String> text,
        Optional<OrganizationId> customer,
        Optional<ChannelCode> channel,
        Optional<QuoteState> state,
        Optional<DealId> deal) {}
