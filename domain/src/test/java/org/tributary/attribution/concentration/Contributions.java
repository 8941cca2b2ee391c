package org.tributary.attribution.concentration;

import static org.tributary.attribution.golden.Cases.usd;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tributary.channel.ChannelCode;
import org.tributary.party.OrganizationId;

/** What the tests of concentration share. */
final class Contributions {

    private static final YearMonth JANUARY = YearMonth.parse("2026-01");

    private Contributions() {}

    static Contribution contribution(String channel, List<OrganizationId> partners, String revenue) {
        return new Contribution(
                JANUARY,
                new ChannelCode(channel),
                partners,
                Optional.empty(),
                Optional.empty(),
                usd(revenue),
                usd("0"),
                usd("0"));
    }
}
