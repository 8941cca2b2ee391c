package org.tributary.offering.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.Subscription;
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
