package org.tributary.offering.lifecycle;

import java.time.LocalDate;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Quantity;
import org.tributary.offering.CountryCode;
import org.tributary.party.CustomerSegment;

/** May this be sold through the channel, in the country, to a customer of the segment, with so many seats, on the day? */
public record SaleQuestion(
        LocalDate day, ChannelCode channel, CountryCode country, CustomerSegment segment, Quantity seats) {}
