package org.tributary.usage.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.money.Quantity;
import org.tributary.offering.charge.ServiceTier;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageBill;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageName;

/** Usage as it was reported, what names mean, and what was billed, kept. */
@Dependent
public class UsageRows {

    private final Database database;

    @Inject
    public UsageRows(Database database) {
        this.database = database;
    }

    /** What a subscription consumed on the days of a zone, whenever it arrived. */
    public List<ReportedUsage> within(SubscriptionId subscription, DateRange days, ZoneId zone) {
        return database.query(
                "select * from tributary.usage_record where subscription = ? and at >= ? and at < ? order by source, id",
                List.of(subscription.value(), start(days.startInclusive(), zone), start(days.endExclusive(), zone)),
                row -> usage(row, subscription));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** What is kept under keys. */
    public List<ReportedUsage> find(Collection<UsageKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        // a plan kept from when the table was small would hold every row against every key
        database.query(
                "select set_config('plan_cache_mode', 'force_custom_plan', true) as mode",
                List.of(),
                row -> row.text("mode"));
        return database.query(
                "select record.* from tributary.usage_record record"
                        + " join unnest(?::text[], ?::text[]) as asked (source, id) using (source, id)",
                List.of(
                        keys.stream().map(UsageKey::source).toList(),
                        keys.stream().map(UsageKey::id).toList()),
                UsageRows::usage);
    }

    /** Keeps what is not there yet, and returns how many records that is. */
    public int add(List<ReportedUsage> usage) {
        int added = 0;
        BulkInsert rows = rows();
        for (ReportedUsage one : usage) {
            rows.row(
                    one.key().source(),
                    one.key().id(),
                    one.subscription(),
                    one.product(),
                    one.meter(),
                    one.quantity(),
                    one.situation().serviceTier(),
                    one.situation().region(),
                    one.situation().requestInput(),
                    one.at(),
                    one.replaces(),
                    one.arrivedAt());
            if (rows.isFull()) {
                added += rows.insertNew(database);
            }
        }
        return added + rows.insertNew(database);
    }

    private static BulkInsert rows() {
        return BulkInsert.into(
                "tributary.usage_record",
                "source text",
                "id text",
                "subscription text",
                "product text",
                "meter text",
                "quantity numeric",
                "service_tier text",
                "region text",
                "request_input bigint",
                "at timestamptz",
                "replaces text",
                "arrived_at timestamptz");
    }

    static ReportedUsage usage(Row row) {
        return usage(row, new SubscriptionId(row.text("subscription")));
    }

    private static ReportedUsage usage(Row row, SubscriptionId subscription) {
        return new ReportedUsage(
                new UsageKey(row.text("source"), row.text("id")),
                subscription,
                row.text("product"),
                row.text("meter"),
                new Quantity(row.decimal("quantity")),
                new Situation(
                        row.constant("service_tier", ServiceTier.class),
                        row.optionalText("region"),
                        row.optionalNumber("request_input")),
                row.instant("at"),
                row.optionalText("replaces"),
                row.instant("arrived_at"));
    }

    /** Every name that was ever recorded. */
    public List<UsageName> names() {
        return database.query(
                "select * from tributary.usage_name order by source, kind, reported, recorded_at",
                List.of(),
                row -> new UsageName(
                        row.text("source"),
                        row.constant("kind", UsageName.Kind.class),
                        row.text("reported"),
                        row.text("means"),
                        row.instant("recorded_at")));
    }

    /** Keeps what a name means from now on. */
    public void add(UsageName name, String by) {
        BulkInsert rows = BulkInsert.into(
                "tributary.usage_name",
                "source text",
                "kind text",
                "reported text",
                "means text",
                "recorded_at timestamptz",
                "recorded_by text");
        rows.row(name.source(), name.kind(), name.reported(), name.means(), name.recordedAt(), by);
        rows.insert(database);
    }

    /** The bills of a period, in order. */
    public List<UsageBill> bills(SubscriptionId subscription, LocalDate periodStart) {
        return database.query(
                "select * from tributary.usage_bill where subscription = ? and period_start = ? order by sequence",
                List.of(subscription.value(), periodStart),
                row -> new UsageBill(
                        subscription,
                        new DateRange(row.day("period_start"), row.day("period_end")),
                        Math.toIntExact(row.number("sequence")),
                        row.money("total", "currency"),
                        row.money("due", "currency"),
                        row.instant("known_at")));
    }

    /** Keeps a bill. */
    public void add(UsageBill bill, String by) {
        BulkInsert rows = BulkInsert.into(
                "tributary.usage_bill",
                "subscription text",
                "period_start date",
                "period_end date",
                "sequence integer",
                "total bigint",
                "due bigint",
                "currency text",
                "known_at timestamptz",
                "billed_by text");
        rows.row(
                bill.subscription(),
                bill.period().startInclusive(),
                bill.period().endExclusive(),
                bill.sequence(),
                bill.total().minorUnits(),
                bill.due().minorUnits(),
                bill.total().currency(),
                bill.knownAt(),
                by);
        rows.insert(database);
    }
}
