package org.tributary.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tributary.Refusal;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractLine;
import org.tributary.contract.SoldThrough;
import org.tributary.document.Otherwise;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.offering.price.PriceBooks;

/**
 * An offer with the prices of one road. Prices are kept with it: a later version of a book does not change what was quoted.
 *
 * @param through the road whose prices it has
 * @param lines in the order offered
 * @param usage likewise
 */
public record PricedOffer(
        Offer offer,
        SoldThrough through,
        List<PricedLine> lines,
        @Otherwise(written = false) List<PricedUsage> usage) {

    private static final SpendAgreementId PROSPECT = new SpendAgreementId("prospect");

    /** Copies the lines. */
    public PricedOffer {
        lines = List.copyOf(lines);
        usage = List.copyOf(usage);
    }

    /**
     * Prices an offer on a road, each line by the version of its book that new sales have on the day its line begins, as known when it is priced.
     *
     * @throws Refusal.Invalid with every line that has no price, or one that is not agreed by the period or once
     */
    public static PricedOffer of(Offer offer, SoldThrough through, PriceBooks books, Instant knownAt) {
        Refusal.Faults faults = new Refusal.Faults();
        Pricing pricing = new Pricing(offer, through, books, knownAt);
        List<PricedLine> lines = new ArrayList<>();
        for (int i = 0; i < offer.lines().size(); i++) {
            OfferedLine line = offer.lines().get(i);
            faults.check("/lines/" + i, () -> pricing.priced(line)).ifPresent(lines::add);
        }
        List<PricedUsage> usage = new ArrayList<>();
        for (int i = 0; i < offer.usage().size(); i++) {
            OfferedUsage line = offer.usage().get(i);
            faults.check("/usage/" + i, () -> pricing.priced(line)).ifPresent(usage::add);
        }
        faults.refuseIfAny("quote.unpriced");
        PricedOffer priced = new PricedOffer(offer, through, lines, usage);
        priced.requireSignable();
        return priced;
    }

    /** What a spend agreement would refuse is refused here, before it is offered. */
    private void requireSignable() {
        if (!usage.isEmpty()) {
            Refusal.Faults faults = new Refusal.Faults();
            faults.check(
                    "/commitment",
                    () -> new SignedUsage(this, PROSPECT, offer.term().startInclusive()).agreement(Optional.empty()));
            faults.refuseIfAny("quote.invalid");
        }
    }

    /** Whether anything of it is charged by the period or once: a contract has one such line at least. */
    public boolean hasContract() {
        return !lines.isEmpty();
    }

    /** The contract that it would become, signed on a day. */
    public Contract contract(ContractId id, LocalDate signedOn, Optional<String> purchaseOrder) {
        return contract(id, signedOn, purchaseOrder, PricedLine::contractLine);
    }

    /** The same without a discount: what its books list. */
    public Contract atList(ContractId id, LocalDate signedOn) {
        return contract(id, signedOn, Optional.empty(), PricedLine::atList);
    }

    private Contract contract(
            ContractId id,
            LocalDate signedOn,
            Optional<String> purchaseOrder,
            Function<PricedLine, ContractLine> contractLine) {
        return new Contract(
                id,
                offer.kind(),
                offer.title(),
                offer.term(),
                offer.currency(),
                offer.segment(),
                through,
                offer.billing(),
                offer.renewal(),
                offer.cancellation(),
                lines.stream().map(contractLine).toList(),
                purchaseOrder,
                List.of(),
                signedOn,
                Instant.EPOCH,
                List.of());
    }

    /** When usage is billed first: after the first month of it, in arrears; empty without any. */
    public Optional<LocalDate> firstUsageBill() {
        return usage.stream()
                .map(line -> line.months().getFirst().days().endExclusive())
                .min(Comparator.naturalOrder());
    }

    /** What its usage is estimated to come to in all. */
    public Money estimate() {
        return sum(PricedUsage::total);
    }

    /** The same without a discount. */
    public Money listEstimate() {
        return sum(PricedUsage::listTotal);
    }

    private Money sum(Function<PricedUsage, Money> of) {
        return usage.stream().map(of).reduce(Money.zero(offer.currency()), Money::plus);
    }

    /** The deepest discount of any of its lines. */
    public Rate deepestDiscount() {
        return offer.offered().stream()
                .map(Offered::discount)
                .max(Comparator.naturalOrder())
                .orElse(Rate.ZERO);
    }
}
