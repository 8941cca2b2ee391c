package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.attribution.Market;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.boundary.ExchangeRates;
import org.tributary.billing.boundary.ReportedLines;
import org.tributary.catalog.Product;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.channel.Channel;
import org.tributary.channel.boundary.Channels;
import org.tributary.money.FxRates;
import org.tributary.party.Organization;
import org.tributary.party.boundary.Organizations;

/** Everything that lines and clauses refer to, read once for a calculation. */
@Dependent
public class Markets {

    private final Channels channels;
    private final Catalog catalog;
    private final Organizations organizations;
    private final ExchangeRates rates;
    private final ReportedLines lines;

    @Inject
    public Markets(
            Channels channels, Catalog catalog, Organizations organizations, ExchangeRates rates, ReportedLines lines) {
        this.channels = channels;
        this.catalog = catalog;
        this.organizations = organizations;
        this.rates = rates;
        this.lines = lines;
    }

    /** What these lines refer to, as known at an instant; the lines they correct are among it. */
    public Market of(Collection<RevenueLine> calculated, Instant knownAt) {
        List<LineKey> corrected = calculated.stream()
                .map(RevenueLine::corrects)
                .flatMap(Optional::stream)
                .toList();
        return new Market(
                channels.list().stream().collect(Collectors.toMap(Channel::code, Function.identity())),
                catalog.list().stream().collect(Collectors.toMap(Product::id, Function.identity())),
                organizations.list().stream().collect(Collectors.toMap(Organization::id, Function.identity())),
                new FxRates(rates.list()),
                lines.payments(knownAt),
                lines.find(corrected));
    }
}
