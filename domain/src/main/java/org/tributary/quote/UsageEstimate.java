package org.tributary.quote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.contract.SoldThrough;
import org.tributary.money.Rate;
import org.tributary.offering.charge.UsageCharge;
import org.tributary.offering.price.PriceFound;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;
import org.tributary.usage.rating.Quarantined;
import org.tributary.usage.rating.RatedLine;
import org.tributary.usage.rating.RatedPeriod;

/**
 * Tells what an estimate comes to by rating it.
 *
 * @param through the road it is offered on
 * @param found the price of its product and charge on the first day of the line
 * @param knownAt as of when the book is known
 */
record UsageEstimate(Offer offer, OfferedUsage line, SoldThrough through, PriceFound found, Instant knownAt) {

    private static final SubscriptionId EXPECTED = new SubscriptionId("estimate");

    /** @throws Refusal.Invalid with every meter that has no price under the charge, and a charge that is not by what a month's meters come to */
    PricedUsage priced() {
        if (!(found.entry().charge() instanceof UsageCharge charge)) {
            throw new Refusal.Invalid(
                    "quote-usage.charge",
                    line.product() + " " + line.code() + " is not charged by what a month's meters come to: "
                            + found.entry().charge().inWords() + ".");
        }
        if (found.book().credits().isPresent()) {
            throw new Refusal.Invalid(
                    "quote-usage.credits",
                    "The prices of " + found.book().id() + " are in credits: they are no money to be estimated.");
        }
        RatedEstimate agreed = at(line.discount());
        RatedEstimate list = at(Rate.ZERO);
        List<DateRange> days = line.months(offer.term());
        List<EstimatedMonth> months = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            RatedPeriod rated = agreed.month(i, days.get(i));
            refuseUnlessPriced(rated);
            months.add(
                    new EstimatedMonth(days.get(i), list.month(i, days.get(i)).total(), rated.total(), stepsOf(rated)));
        }
        return new PricedUsage(line, found.book().id(), found.version().newSalesFrom(), charge, months);
    }

    /** Its prices are those that were found: agreed on the day from which their version has new sales. */
    private RatedEstimate at(Rate discount) {
        UsageTerms terms = new UsageTerms(offer, line, through, found.book().id());
        return new RatedEstimate(
                line, found.book(), terms.subscription(EXPECTED, found.version().newSalesFrom(), discount), knownAt);
    }

    private static List<String> stepsOf(RatedPeriod rated) {
        return rated.lines().stream()
                .flatMap(its -> its.computed().steps().stream())
                .map(step -> step.text() + ": " + step.amount())
                .toList();
    }

    private void refuseUnlessPriced(RatedPeriod rated) {
        Refusal.Faults faults = new Refusal.Faults();
        for (Quarantined held : rated.quarantined()) {
            faults.add(
                    held.reason().code(),
                    "/estimate/" + held.record().key().id() + "/meter",
                    held.reason().text());
        }
        for (int i = 0; i < line.estimate().size(); i++) {
            EstimatedMeter estimated = line.estimate().get(i);
            boolean elsewhere = rated.lines().stream()
                    .map(RatedLine::entry)
                    .anyMatch(entry -> !entry.code().equals(line.code())
                            && entry.charge().meters().contains(estimated.meter()));
            faults.require(
                    !elsewhere,
                    "quote-usage.code",
                    "/estimate/" + i + "/meter",
                    estimated.meter() + " of " + line.product() + " is charged under another code than " + line.code()
                            + ".");
        }
        faults.refuseIfAny("quote-usage.unpriced");
    }
}
