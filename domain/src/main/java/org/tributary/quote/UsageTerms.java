package org.tributary.quote;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.contract.SoldThrough;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;

/**
 * Under which terms the usage of a line is rated: those that an estimate is reckoned under are those that are signed.
 *
 * @param through the road it is sold by
 * @param book whose prices it has
 */
record UsageTerms(Offer offer, OfferedUsage line, SoldThrough through, PriceBookId book) {

    /** What runs of it, rated and billed by the month from its first day on. */
    Subscription subscription(SubscriptionId id, LocalDate agreedOn, Rate discount) {
        DateRange days = line.days(offer.term());
        return new Subscription(
                        id,
                        through.customer(),
                        Optional.of(through.channel()),
                        book,
                        line.product(),
                        line.code(),
                        Optional.of(offer.country()),
                        offer.currency(),
                        ContractTerm.NONE,
                        Quantity.NONE,
                        agreedOn,
                        days.startInclusive(),
                        Optional.of(days.endExclusive()),
                        1)
                .at(discount);
    }
}
