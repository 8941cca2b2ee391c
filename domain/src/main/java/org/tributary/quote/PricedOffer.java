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
import org.tributary.money.Rate;
import org.tributary.offering.charge.RecurringCharge;
import org.tributary.offering.price.PriceBooks;
import org.tributary.offering.price.PriceFound;
import org.tributary.offering.price.PriceQuestion;

/**
 * An offer with the prices of one road. Prices are kept with it: a later version of a book does not change what was quoted.
 *
 * @param through the road whose prices it has
 * @param lines in the order offered
 */
public record PricedOffer(Offer offer, SoldThrough through, List<PricedLine> lines) {

    /** Copies the lines. */
    public PricedOffer {
        lines = List.copyOf(lines);
    }

    /**
     * Prices an offer on a road, each line by the version of its book that new sales have on the day its line begins, as known when it is priced.
     *
     * @throws Refusal.Invalid with every line that has no price, or one that is not agreed by the period or once
     */
    public static PricedOffer of(Offer offer, SoldThrough through, PriceBooks books, Instant knownAt) {
        Refusal.Faults faults = new Refusal.Faults();
        List<PricedLine> lines = new ArrayList<>();
        for (int i = 0; i < offer.lines().size(); i++) {
            OfferedLine line = offer.lines().get(i);
            faults.check("/lines/" + i, () -> priced(offer, line, through, books, knownAt))
                    .ifPresent(lines::add);
        }
        faults.refuseIfAny("quote.unpriced");
        return new PricedOffer(offer, through, lines);
    }

    private static PricedLine priced(
            Offer offer, OfferedLine line, SoldThrough through, PriceBooks books, Instant knownAt) {
        PriceFound found = books.priceOf(new PriceQuestion(
                line.product(),
                line.code(),
                line.commitment(),
                offer.currency(),
                Optional.of(offer.country()),
                Optional.of(through.channel()),
                Optional.of(through.customer()),
                offer.firstDayOf(line),
                knownAt));
        if (!(found.entry().charge() instanceof RecurringCharge recurring)) {
            throw new Refusal.Invalid(
                    "quote-line.usage",
                    line.product() + " " + line.code()
                            + " is charged as it is consumed: it is agreed in a spend agreement, not quoted as a line.");
        }
        PricedLine priced = new PricedLine(
                line,
                found.book().id(),
                found.version().newSalesFrom(),
                recurring,
                found.entry().months());
        priced.contractLine(); // a quantity that is not sold is refused here, at its line
        return priced;
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

    /** The deepest discount of any of its lines. */
    public Rate deepestDiscount() {
        return lines.stream()
                .map(line -> line.line().discount())
                .max(Comparator.naturalOrder())
                .orElse(Rate.ZERO);
    }
}
