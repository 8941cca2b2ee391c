package org.tributary.offering.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Where;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionFilter;
import org.tributary.offering.subscription.SubscriptionId;

/** Subscriptions, kept. */
@Dependent
public class SubscriptionRows {

    private static final String SELECT = "select document::text as document from tributary.subscription";

    private final Database database;

    @Inject
    public SubscriptionRows(Database database) {
        this.database = database;
    }

    /** All, by id; of one book where it is named. */
    public List<Subscription> all(Optional<PriceBookId> book) {
        return database.query(
                SELECT + (book.isPresent() ? " where book = ?" : "") + " order by id",
                book.stream().map(PriceBookId::value).toList(),
                row -> Json.read(row.text("document"), Subscription.class));
    }

    /** A page of those a filter leaves, by id. */
    public List<Subscription> page(SubscriptionFilter filter, int page, int size) {
        Where where = where(filter);
        return database.query(
                SELECT + " where " + where.sql() + " order by id limit ? offset ?",
                where.arguments(size, (page - 1L) * size),
                row -> Json.read(row.text("document"), Subscription.class));
    }

    /** How many a filter leaves. */
    public long count(SubscriptionFilter filter) {
        Where where = where(filter);
        return database.find(
                        "select count(*) as n from tributary.subscription where " + where.sql(),
                        where.arguments(),
                        row -> row.number("n"))
                .orElseThrow();
    }

    private static Where where(SubscriptionFilter filter) {
        Where where = new Where()
                .among("customer", filter.customers())
                .among("product", filter.products())
                .among("book", filter.books())
                .among("channel", filter.channels());
        filter.runsOn()
                .ifPresent(day -> where.and(
                        "(document->>'start')::date <= ? and coalesce((document->>'end')::date > ?, true)", day, day));
        filter.text()
                .ifPresent(text -> where.and(
                        "(position(lower(?) in lower(id)) > 0 or position(lower(?) in customer) > 0)", text, text));
        return where;
    }

    /** One, if there is one of this id. */
    public Optional<Subscription> find(SubscriptionId id) {
        return database.find(
                SELECT + " where id = ?",
                List.of(id.value()),
                row -> Json.read(row.text("document"), Subscription.class));
    }

    /** Keeps more. */
    public void add(List<Subscription> subscriptions, Instant recordedAt) {
        BulkInsert rows = BulkInsert.into(
                "tributary.subscription",
                "id text",
                "book text",
                "customer text",
                "channel text",
                "product text",
                "document jsonb",
                "recorded_at timestamptz");
        subscriptions.forEach(subscription -> rows.row(
                subscription.id(),
                subscription.book(),
                subscription.customer(),
                subscription.channel(),
                subscription.product(),
                Json.write(subscription),
                recordedAt));
        rows.insert(database);
    }
}
