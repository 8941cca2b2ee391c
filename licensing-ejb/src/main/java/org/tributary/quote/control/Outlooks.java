package org.tributary.quote.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.attribution.boundary.ProspectiveShares;
import org.tributary.billing.RevenueLine;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.SaleFinding;
import org.tributary.contract.boundary.SaleGuard;
import org.tributary.contract.schedule.InvoiceLines;
import org.tributary.contract.schedule.LifeBills;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.quote.Offer;
import org.tributary.quote.Offered;
import org.tributary.quote.PricedOffer;
import org.tributary.quote.Quote;
import org.tributary.quote.outlook.CommitmentOutlook;
import org.tributary.quote.outlook.EstimatedRevenue;
import org.tributary.quote.outlook.LifeSplit;
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
        Optional<LifeBills> bills = contract(priced).map(Outlooks::bills);
        Optional<CommitmentOutlook> commitment = CommitmentOutlook.of(priced);
        List<RevenueLine> lines = new ArrayList<>(new EstimatedRevenue(priced, commitment).lines(now));
        bills.ifPresent(its -> lines.addAll(new InvoiceLines(its.contract()).from(its.items(), 1, now)));
        return new RoadOutlook(priced, bills, list(priced), commitment, findings(priced), split(priced, lines));
    }

    /** What is fixed and what is estimated, shared together. */
    private LifeSplit split(PricedOffer priced, List<RevenueLine> lines) {
        if (lines.isEmpty()) {
            return LifeSplit.of(List.of(), priced.offer().currency());
        }
        ProspectiveShares.Prospect prospect = shares.of(lines);
        return LifeSplit.of(prospect.shares(), prospect.currency());
    }

    /** Whether each line may be sold on the road it is priced for. */
    public List<SaleFinding> findings(PricedOffer priced) {
        return findings(priced, clock.instant());
    }

    /** The same as known at an instant. */
    public List<SaleFinding> findings(PricedOffer priced, Instant knownAt) {
        Offer offer = priced.offer();
        List<SaleGuard.Sold> sold = Stream.concat(
                        offer.lines().stream().map(line -> sold(offer, line, line.quantity())),
                        offer.usage().stream().map(line -> sold(offer, line, Quantity.NONE)))
                .toList();
        return guard.findings(priced.through(), offer.segment(), sold, Optional.of(offer.country()), knownAt);
    }

    private static SaleGuard.Sold sold(Offer offer, Offered line, Quantity quantity) {
        return new SaleGuard.Sold(line.id(), line.product(), quantity, offer.firstDayOf(line));
    }

    /** What a priced offer would bill in all, whatever is consumed. */
    public Money total(PricedOffer priced) {
        return contract(priced).map(contract -> bills(contract).total()).orElse(nothing(priced));
    }

    private Money list(PricedOffer priced) {
        return priced.hasContract()
                ? bills(priced.atList(PROSPECT, Quote.dayOf(clock.instant()))).total()
                : nothing(priced);
    }

    private static Money nothing(PricedOffer priced) {
        return Money.zero(priced.offer().currency());
    }

    private Optional<Contract> contract(PricedOffer priced) {
        return priced.hasContract()
                ? Optional.of(priced.contract(PROSPECT, Quote.dayOf(clock.instant()), Optional.empty()))
                : Optional.empty();
    }

    private static LifeBills bills(Contract contract) {
        return LifeBills.of(contract, List.of());
    }
}
