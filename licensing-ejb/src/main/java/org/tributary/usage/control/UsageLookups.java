package org.tributary.usage.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;
import org.tributary.usage.KeptUsage;
import org.tributary.usage.UsageCount;
import org.tributary.usage.UsageKey;

/** Usage as it is kept, looked for: with what became of it, or counted together over all subscriptions. */
@Dependent
public class UsageLookups {

    private static final String KEPT = """
            select u.*, later.id as later, coalesce(later.quantity = 0, false) as withdrawn
            from tributary.usage_record u
            left join lateral (
                select r.id, r.quantity from tributary.usage_record r
                where r.source = u.source and r.replaces = u.id order by r.arrived_at desc, r.id limit 1) later on true
            """;

    private static final String OF_SUBSCRIPTION = " where u.subscription = ? and u.at >= ? and u.at < ?";

    /** What would be judged alike: only so much is read as there is to judge. */
    private static final String COUNTED = """
            select u.subscription, u.source, min(u.id) as id, u.product, u.meter, u.service_tier, u.region, u.request_input,
                null::text as replaces, max(u.at) as at, max(u.arrived_at) as arrived_at, sum(u.quantity) as quantity, count(*) as records
            from tributary.usage_record u
            join tributary.subscription s on s.id = u.subscription
            join tributary.price_book b on b.id = s.book
            where u.at >= ? and u.at < ? and u.arrived_at <= ? and u.quantity > 0
                and (? = '' or u.subscription = ?)
                and not exists (
                    select from tributary.usage_record r where r.source = u.source and r.replaces = u.id and r.arrived_at <= ?)
            group by u.subscription, u.source, u.product, u.meter, u.service_tier, u.region, u.request_input,
                (u.at at time zone (b.document->>'zone'))::date
            order by u.subscription""";

    private final Database database;

    @Inject
    public UsageLookups(Database database) {
        this.database = database;
    }

    /** A record, the one it replaces, and those that replace it, in the order in which they arrived; 200 at most. */
    public List<KeptUsage> of(UsageKey key) {
        return database.query(
                KEPT + """
                where u.source = ? and (u.id = ? or u.replaces = ?
                    or u.id = (select o.replaces from tributary.usage_record o where o.source = ? and o.id = ?))
                order by u.arrived_at, u.id limit 200""", List.of(key.source(), key.id(), key.id(), key.source(), key.id()), UsageLookups::kept);
    }

    /** A page of what a subscription consumed on the days of a zone, the last consumed first. */
    public List<KeptUsage> page(SubscriptionId subscription, DateRange days, ZoneId zone, int page, int size) {
        List<Object> arguments = new ArrayList<>(within(subscription, days, zone));
        arguments.add(size);
        arguments.add((page - 1L) * size);
        return database.query(
                KEPT + OF_SUBSCRIPTION + " order by u.at desc, u.source, u.id limit ? offset ?",
                arguments,
                UsageLookups::kept);
    }

    /** How many records that are in all. */
    public long count(SubscriptionId subscription, DateRange days, ZoneId zone) {
        return database.find(
                        "select count(*) as n from tributary.usage_record u" + OF_SUBSCRIPTION,
                        within(subscription, days, zone),
                        row -> row.number("n"))
                .orElseThrow();
    }

    private static List<Object> within(SubscriptionId subscription, DateRange days, ZoneId zone) {
        return List.of(subscription.value(), start(days.startInclusive(), zone), start(days.endExclusive(), zone));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static KeptUsage kept(Row row) {
        return new KeptUsage(
                UsageRows.usage(row),
                row.optionalText("later").map(id -> new KeptUsage.Replacement(id, row.truth("withdrawn"))));
    }

    /**
     * What had arrived by an instant and is replaced by nothing that had, counted together day by day.
     * A day in some zone may begin or end a day earlier or later than in universal time: a day more is read on either side.
     *
     * @param sink takes the counts of one subscription after those of another
     */
    public void counts(
            DateRange days, Instant knownAt, Optional<SubscriptionId> subscription, Consumer<List<UsageCount>> sink) {
        String only = subscription.map(SubscriptionId::value).orElse("");
        List<UsageCount> ofOne = new ArrayList<>();
        database.each(
                COUNTED,
                List.of(
                        start(days.startInclusive().minusDays(1), ZoneOffset.UTC),
                        start(days.endExclusive().plusDays(1), ZoneOffset.UTC),
                        knownAt,
                        only,
                        only,
                        knownAt),
                row -> new UsageCount(UsageRows.usage(row), row.number("records")),
                count -> {
                    if (!ofOne.isEmpty() && !isOfSame(ofOne.getFirst(), count)) {
                        sink.accept(List.copyOf(ofOne));
                        ofOne.clear();
                    }
                    ofOne.add(count);
                });
        if (!ofOne.isEmpty()) {
            sink.accept(ofOne);
        }
    }

    private static boolean isOfSame(UsageCount one, UsageCount other) {
        return one.usage().subscription().equals(other.usage().subscription());
    }
}
