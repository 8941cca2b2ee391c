package org.tributary.usage.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.money.ExactAmount;
import org.tributary.money.Money;
import org.tributary.offering.charge.ChargeAmount;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceEntry;
import org.tributary.offering.subscription.Subscription;
import org.tributary.time.DateRange;
import org.tributary.usage.UsageRecord;

/**
 * What the usage of a subscription costs, as its price book is known at an instant. Each day has the version that the subscription's contract has on
 * it; where that changes within a period, bands and minimums begin anew with the version, because they are its own.
 */
public record UsageRating(PriceBook book, Subscription subscription, Instant knownAt) {

    /**
     * The period's usage, rated. The order of the records does not matter; those of other days and those replaced are left out.
     *
     * @param records the subscription's
     * @throws org.tributary.offering.price.NoPrice if the price book began after the subscription was signed
     */
    public RatedPeriod rate(DateRange period, Iterable<UsageRecord> records) {
        Tally tally = new Tally(this, period);
        tally.add(records);
        return new RatedPeriod(period, subscription.currency(), tally.lines(), tally.quarantined());
    }

    /**
     * What of these records has no price, and why; nothing is summed up. The order of the records does not matter.
     *
     * @throws org.tributary.offering.price.NoPrice if the price book began after the subscription was signed
     */
    public List<Quarantined> quarantined(DateRange days, Iterable<UsageRecord> records) {
        Tally tally = new Tally(this, days);
        tally.add(records);
        return tally.quarantined();
    }

    PriceBookVersion versionOn(LocalDate day) {
        return book.ofRunning(subscription.signedOn(), subscription.calendar(), day, knownAt);
    }

    /** Which price of a product charges a meter: the country's own first. */
    Optional<PriceEntry> entry(PriceBookVersion version, ProductId product, MeterCode meter) {
        List<PriceEntry> charging = version.entries().stream()
                .filter(entry -> entry.product().equals(product)
                        && entry.term() == ContractTerm.NONE
                        && entry.currency().equals(subscription.currency())
                        && entry.charge().meters().contains(meter))
                .toList();
        return charging.stream()
                .filter(entry -> entry.country().isPresent() && entry.country().equals(subscription.country()))
                .findFirst()
                .or(() -> charging.stream()
                        .filter(entry -> entry.country().isEmpty())
                        .findFirst());
    }

    ChargeAmount agreed(ChargeAmount listed) {
        return subscription.agreed(listed);
    }

    Money rounded(ExactAmount exact) {
        return exact.rounded(subscription.currency(), book.lineRounding());
    }
}
