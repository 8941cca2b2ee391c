package org.tributary.integration.boundary;

import java.util.List;
import org.tributary.attribution.reconciliation.Check;
import org.tributary.attribution.reconciliation.PublishedFigure;
import org.tributary.catalog.Product;
import org.tributary.channel.Channel;
import org.tributary.channel.Launch;
import org.tributary.channel.Permission;
import org.tributary.channel.Waiver;
import org.tributary.money.FxRate;
import org.tributary.party.Organization;
import org.tributary.terms.PartnershipAgreement;

/** What the platform has to know before it can attribute anything; every list may be empty. */
public record ReferenceData(
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

    /** Nothing at all. */
    public static final ReferenceData EMPTY = new ReferenceData(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());

    /** Copies the lists. */
    public ReferenceData {
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
}
