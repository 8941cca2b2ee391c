package org.tributary.attribution.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Market;
import org.tributary.attribution.Share;
import org.tributary.attribution.control.Ledger;
import org.tributary.attribution.control.Markets;
import org.tributary.billing.RevenueLine;
import org.tributary.money.FxRates;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.boundary.GoverningTerms;

/**
 * Whose money lines would be that may come. Terms are those known now, future ones among them; caps are filled as far as the ledger has filled them today; a
 * month without a rate of exchange has the last one known. Nothing is booked. For other contexts, within their transaction; no role is asked.
 */
@Dependent
public class ProspectiveShares {

    private final GoverningTerms terms;
    private final Markets markets;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public ProspectiveShares(GoverningTerms terms, Markets markets, Ledger ledger, Clock clock) {
        this.terms = terms;
        this.markets = markets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What lines would come to.
     *
     * @param currency the agreement's, in which clauses share
     */
    public record Prospect(Currency currency, List<Share> shares) {

        /** Copies the shares. */
        public Prospect {
            shares = List.copyOf(shares);
        }
    }

    /**
     * The shares of lines of one vendor in one currency.
     *
     * @param lines one at least
     * @throws GoverningTerms.None if no agreement shares the vendor's revenue
     * @throws org.tributary.Refusal as the engine does: a day without terms, a currency that never had a rate
     */
    public Prospect of(List<RevenueLine> lines) {
        Instant now = clock.instant();
        PartnershipAgreement agreement = terms.of(lines.getFirst().route().vendor());
        Market market = held(markets.of(lines, now), lines, agreement.currency());
        ClauseBalances balances = ledger.balances(agreement.id());
        List<Share> shares = new AttributionEngine(agreement, market, now)
                .attribute(lines, balances).stream().map(Attribution::share).toList();
        return new Prospect(agreement.currency(), shares);
    }

    private static Market held(Market market, List<RevenueLine> lines, Currency currency) {
        LocalDate last = lines.stream()
                .map(line -> line.service().endExclusive())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        FxRates rates = market.rates().held(lines.getFirst().amount().currency(), currency, YearMonth.from(last));
        return new Market(
                market.channels(),
                market.products(),
                market.organizations(),
                rates,
                market.payments(),
                market.originals());
    }
}
