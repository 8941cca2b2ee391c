package org.tributary.stack.reference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.Market;
import org.tributary.attribution.reconciliation.Check;
import org.tributary.attribution.reconciliation.PublishedFigure;
import org.tributary.catalog.Product;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Launch;
import org.tributary.channel.Permission;
import org.tributary.channel.Waiver;
import org.tributary.money.FxRate;
import org.tributary.money.FxRates;
import org.tributary.party.Organization;
import org.tributary.terms.PartnershipAgreement;

/** The reference case, as the files hold it. */
record ReferenceData(
        List<Organization> organizations,
        List<Product> products,
        List<Channel> channels,
        List<Permission> permissions,
        List<FxRate> fxRates,
        List<PartnershipAgreement> agreements,
        List<Launch> launches,
        List<Waiver> waivers,
        List<PublishedFigure> figures,
        List<Check> checks) {

    ReferenceData {
        organizations = List.copyOf(organizations);
        products = List.copyOf(products);
        channels = List.copyOf(channels);
        permissions = List.copyOf(permissions);
        fxRates = List.copyOf(fxRates);
        agreements = List.copyOf(agreements);
        launches = List.copyOf(launches);
        waivers = List.copyOf(waivers);
        figures = List.copyOf(figures);
        checks = List.copyOf(checks);
    }

    Map<ChannelCode, Channel> channelsByCode() {
        return channels.stream().collect(Collectors.toMap(Channel::code, Function.identity()));
    }

    /** The one agreement the reference year is attributed under. */
    PartnershipAgreement agreement() {
        return agreements.getFirst();
    }

    /** What attributes lines as the platform would, with everything known by an instant. */
    AttributionEngine engine(Instant knownAt) {
        Market market = new Market(
                channelsByCode(),
                products.stream().collect(Collectors.toMap(Product::id, Function.identity())),
                organizations.stream().collect(Collectors.toMap(Organization::id, Function.identity())),
                new FxRates(fxRates),
                Map.of(),
                Map.of());
        return new AttributionEngine(agreement(), market, knownAt);
    }
}
