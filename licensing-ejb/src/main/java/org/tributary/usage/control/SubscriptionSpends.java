package org.tributary.usage.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.offering.boundary.PriceLists;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.subscription.RecurringBills;
import org.tributary.offering.subscription.Subscription;
import org.tributary.time.DateRange;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageNames;
import org.tributary.usage.rating.SubscriptionSpend;
import org.tributary.usage.rating.UsageRating;

/** What subscriptions come to, from what is kept of books, usage and names. */
@Dependent
public class SubscriptionSpends {

    private final UsageRows usage;
    private final PriceLists prices;

    @Inject
    public SubscriptionSpends(UsageRows usage, PriceLists prices) {
        this.usage = usage;
        this.prices = prices;
    }

    /** What a subscription comes to as known at an instant. Usage is read a billing period at a time, each once. */
    public SubscriptionSpend of(Subscription subscription, Instant knownAt) {
        PriceBook book = prices.require(subscription.book());
        Map<DateRange, List<ReportedUsage>> read = new HashMap<>();
        return new SubscriptionSpend(
                new RecurringBills(book, subscription, knownAt),
                new UsageRating(book, subscription, knownAt),
                UsageNames.known(usage.names(), knownAt),
                period -> read.computeIfAbsent(period, days -> usage.within(subscription.id(), days, book.zone())));
    }
}
