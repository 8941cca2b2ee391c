package org.tributary.attribution.golden;

import static org.tributary.attribution.golden.Cases.API;
import static org.tributary.attribution.golden.Cases.AWS;
import static org.tributary.attribution.golden.Cases.AZURE;
import static org.tributary.attribution.golden.Cases.BEDROCK;
import static org.tributary.attribution.golden.Cases.CUSTOMER;
import static org.tributary.attribution.golden.Cases.DIRECT;
import static org.tributary.attribution.golden.Cases.MICROSOFT;
import static org.tributary.attribution.golden.Cases.OPENAI;
import static org.tributary.attribution.golden.Cases.TEST;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.attribution.Market;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.channel.Channel;
import org.tributary.channel.Channel.Recognition;
import org.tributary.channel.ChannelCode;
import org.tributary.money.FxRates;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;

/** The channels, products and parties of the worked examples. */
final class TestMarket {

    private TestMarket() {}

    static Market open() {
        return new Market(
                Stream.of(
                                channel(DIRECT, OPENAI, Optional.empty()),
                                channel(BEDROCK, OPENAI, Optional.of(AWS)),
                                channel(AZURE, MICROSOFT, Optional.of(MICROSOFT)))
                        .collect(Collectors.toMap(Channel::code, Function.identity())),
                Map.of(API, new Product(API, "API", ProductClass.API_STATELESS, "Usage")),
                Stream.of(
                                new Organization(OPENAI, "OpenAI", Organization.Kind.VENDOR),
                                new Organization(MICROSOFT, "Microsoft", Organization.Kind.CLOUD),
                                new Organization(AWS, "AWS", Organization.Kind.CLOUD),
                                new Organization(CUSTOMER, "Customer", Organization.Kind.CUSTOMER))
                        .collect(Collectors.toMap(Organization::id, Function.identity())),
                new FxRates(List.of()),
                Map.of(),
                Map.of());
    }

    private static Channel channel(ChannelCode code, OrganizationId principal, Optional<OrganizationId> host) {
        return new Channel(code, code.value(), principal, Recognition.GROSS, host, TEST);
    }
}
