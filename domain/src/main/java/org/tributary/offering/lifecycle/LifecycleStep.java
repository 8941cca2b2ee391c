package org.tributary.offering.lifecycle;

import java.time.LocalDate;
import java.util.Set;
import org.tributary.channel.ChannelCode;
import org.tributary.document.Otherwise;
import org.tributary.offering.CountryCode;

/**
 * A state from a day on, through some channels and in some countries or everywhere.
 *
 * @param from inclusive
 * @param channels empty for every channel
 * @param countries empty for every country
 */
public record LifecycleStep(
        LifecycleState state,
        LocalDate from,
        @Otherwise(written = false) Set<ChannelCode> channels,
        @Otherwise(written = false) Set<CountryCode> countries) {

    /** Copies the sets. */
    public LifecycleStep {
        channels = Set.copyOf(channels);
        countries = Set.copyOf(countries);
    }

    boolean bearsOn(LocalDate day, ChannelCode channel, CountryCode country) {
        return !from.isAfter(day)
                && (channels.isEmpty() || channels.contains(channel))
                && (countries.isEmpty() || countries.contains(country));
    }

    /** What may be done and where, in words, without the day. */
    String inWords() {
        String roads = channels.isEmpty() ? "" : " through " + OfferingComparison.listed(channels, "");
        String places = countries.isEmpty() ? "" : " in " + OfferingComparison.listed(countries, "");
        return state.inWords() + roads + places;
    }
}
