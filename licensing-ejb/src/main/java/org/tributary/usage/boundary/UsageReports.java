package org.tributary.usage.boundary;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.tributary.Refusal;
import org.tributary.identity.Role;
import org.tributary.offering.boundary.PriceLists;
import org.tributary.offering.boundary.Subscriptions;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;
import org.tributary.usage.KeptUsage;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageNames;
import org.tributary.usage.control.UsageLookups;
import org.tributary.usage.control.UsageRows;
import org.tributary.usage.rating.Quarantine;
import org.tributary.usage.rating.UsageRating;
import org.tributary.usage.rating.WaitingUsage;

/** Usage as it was reported, with what became of it, and what of it waits over all subscriptions. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class UsageReports {

    /** How many days may be asked about what waits. */
    public static final int MOST_DAYS = 366;

    @Inject
    UsageRows usage;

    @Inject
    UsageLookups lookups;

    @Inject
    Subscriptions subscriptions;

    @Inject
    PriceLists prices;

    /**
     * One page of records.
     *
     * @param page from 1
     * @param total how many there are in all
     */
    public record RecordPage(List<KeptUsage> items, int page, int size, long total) {}

    /**
     * What a subscription consumed on the days of its price book's zone, the last consumed first, replaced and withdrawn records too.
     *
     * @param page from 1
     * @param size 1 to 200
     * @throws Refusal.NotFound if there is no such subscription
     */
    public RecordPage records(SubscriptionId id, DateRange days, int page, int size) {
        PriceBook book = prices.require(subscriptions.require(id).book());
        return new RecordPage(
                lookups.page(id, days, book.zone(), page, size), page, size, lookups.count(id, days, book.zone()));
    }

    /** A record with the one it replaces and those that replace it, by arrival; none where there is no such record. */
    public List<KeptUsage> record(UsageKey key) {
        return lookups.of(key);
    }

    /**
     * What is asked about what waits.
     *
     * @param days on which it was consumed, {@link #MOST_DAYS} at most
     * @param code of one reason alone
     * @param source of one source alone
     * @param subscription of one subscription alone
     */
    public record WaitingQuestion(
            DateRange days,
            Instant knownAt,
            Optional<String> code,
            Optional<String> source,
            Optional<SubscriptionId> subscription) {

        boolean asksFor(WaitingUsage waiting) {
            return code.map(waiting.key().code()::equals).orElse(true)
                    && source.map(waiting.key().source()::equals).orElse(true);
        }
    }

    /**
     * One page of what waits.
     *
     * @param names what names meant by then
     * @param records how many records wait in all that is asked for
     * @param reasons how many of them for each reason
     */
    public record WaitingPage(
            List<WaitingUsage> items,
            UsageNames names,
            int page,
            int size,
            long total,
            long records,
            SortedMap<String, Long> reasons) {}

    /**
     * What waits over all subscriptions, by reason and reported names, of most records first. Nothing of it is kept, because a name or a price that is
     * recorded frees it at once. It costs one pass of the database over the records of the days, which counts alike ones together, and a look
     * at a price for each count: with the day, the names and the situation of records that is far fewer than there are. Subscriptions and
     * price books are read whole.
     *
     * @param page from 1
     * @param size 1 to 200
     * @throws Refusal.Invalid if more days are asked about than {@link #MOST_DAYS}
     */
    public WaitingPage waiting(WaitingQuestion question, int page, int size) {
        if (question.days().days() > MOST_DAYS) {
            throw new Refusal.Invalid("usage.days", "What waits is told of " + MOST_DAYS + " days at most.");
        }
        UsageNames names = UsageNames.known(usage.names(), question.knownAt());
        List<WaitingUsage> all = quarantine(question, names).all().stream()
                .filter(question::asksFor)
                .toList();
        SortedMap<String, Long> reasons = all.stream()
                .collect(groupingBy(one -> one.key().code(), TreeMap::new, summingLong(WaitingUsage::records)));
        return new WaitingPage(
                all.stream().skip((page - 1L) * size).limit(size).toList(),
                names,
                page,
                size,
                all.size(),
                all.stream().mapToLong(WaitingUsage::records).sum(),
                reasons);
    }

    private Quarantine quarantine(WaitingQuestion question, UsageNames names) {
        Map<SubscriptionId, Subscription> known =
                subscriptions.all().stream().collect(toMap(Subscription::id, Function.identity()));
        Map<PriceBookId, PriceBook> books = prices.list().stream().collect(toMap(PriceBook::id, Function.identity()));
        Quarantine quarantine = new Quarantine(names, question.days());
        lookups.counts(question.days(), question.knownAt(), question.subscription(), counts -> {
            SubscriptionId id = counts.getFirst().usage().subscription();
            Subscription subscription = requireNonNull(known.get(id), "a record without its subscription");
            PriceBook book = requireNonNull(books.get(subscription.book()), "a subscription without its book");
            quarantine.add(new UsageRating(book, subscription, question.knownAt()), counts);
        });
        return quarantine;
    }
}
