package org.tributary.quote.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.boundary.ProspectiveShares;
import org.tributary.billing.RevenueLine;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.SaleFinding;
import org.tributary.contract.boundary.SaleGuard;
import org.tributary.contract.schedule.InvoiceLines;
import org.tributary.contract.schedule.LifeBills;
import org.tributary.money.Money;
import org.tributary.quote.PricedOffer;
import org.tributary.quote.Quote;
import org.tributary.quote.outlook.MoneySplit;
import org.tributary.quote.outlook.RoadOutlook;

/** What priced offers would come to. */
@Dependent
public class Outlooks {

    private static final ContractId PROSPECT = new ContractId("prospect");

    private final ProspectiveShares shares;
    private final SaleGuard guard;
    private final Clock clock;

    @Inject
    public Outlooks(ProspectiveShares shares, SaleGuard guard, Clock clock) {
        this.shares = shares;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * What an offer would come to on the road it is priced for.
     *
     * @throws org.tributary.Refusal if it cannot be told: no terms, no rate of exchange
     */
    public RoadOutlook of(PricedOffer priced) {
        Instant now = clock.instant();
        Contract contract = contract(priced);
        LifeBills bills = bills(contract);
        List<RevenueLine> lines = new InvoiceLines(contract).from(bills.items(), 1, now);
        ProspectiveShares.Prospect prospect = shares.of(lines);
        return new RoadOutlook(
                priced,
                bills,
                bills(priced.atList(PROSPECT, Quote.dayOf(now))).total(),
                findings(priced),
                MoneySplit.of(prospect.shares(), prospect.currency()));
    }

    /** Whether each line may be sold on the road it is priced for. */
    public List<SaleFinding> findings(PricedOffer priced) {
        return findings(priced, clock.instant());
    }

    /** The same as known at an instant. */
    public List<SaleFinding> findings(PricedOffer priced, Instant knownAt) {
        return guard.findings(contract(priced), Optional.of(priced.offer().country()), knownAt);
    }

    /** What a priced offer would bill in all. */
    public Money total(PricedOffer priced) {
        return bills(contract(priced)).total();
    }

    private Contract contract(PricedOffer priced) {
        return priced.contract(PROSPECT, Quote.dayOf(clock.instant()), Optional.empty());
    }

    private static LifeBills bills(Contract contract) {
        return LifeBills.of(contract, List.of());
    }
}
