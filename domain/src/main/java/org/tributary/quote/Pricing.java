package org.tributary.quote;

import java.time.Instant;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.contract.SoldThrough;
import org.tributary.offering.charge.RecurringCharge;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBooks;
import org.tributary.offering.price.PriceFound;
import org.tributary.offering.price.PriceQuestion;

/** Finds the prices of an offer's lines on a road: recurring ones and usage in the same books, by the same question. */
record Pricing(Offer offer, SoldThrough through, PriceBooks books, Instant knownAt) {

    /** @throws Refusal if there is no price, or what is charged is consumed */
    PricedLine priced(OfferedLine line) {
        PriceFound found = found(line, line.code(), line.commitment());
        if (!(found.entry().charge() instanceof RecurringCharge recurring)) {
            throw new Refusal.Invalid(
                    "quote-line.usage",
                    line.product() + " " + line.code() + " is charged as it is consumed: it is quoted as usage.");
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

    /** @throws Refusal if there is no price, or what is estimated has none */
    PricedUsage priced(OfferedUsage line) {
        PriceFound found = found(line, line.code(), ContractTerm.NONE);
        return new UsageEstimate(offer, line, through, found, knownAt).priced();
    }

    private PriceFound found(Offered line, ChargeCode code, ContractTerm commitment) {
        return books.priceOf(new PriceQuestion(
                line.product(),
                code,
                commitment,
                offer.currency(),
                Optional.of(offer.country()),
                Optional.of(through.channel()),
                Optional.of(through.customer()),
                offer.firstDayOf(line),
                knownAt));
    }
}
