package org.tributary.offering.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.offering.lifecycle.Offering;

/** How products are offered, kept as it was recorded each time. */
@Dependent
public class OfferingRows {

    private final Database database;

    @Inject
    public OfferingRows(Database database) {
        this.database = database;
    }

    /** Each product's as known at an instant, by product. */
    public List<Offering> known(Instant knownAt) {
        return database.query("""
                select distinct on (product) document::text as document from tributary.offering
                where recorded_at <= ? order by product, recorded_at desc""", List.of(knownAt), row -> Json.read(row.text("document"), Offering.class));
    }

    /** A product's as known at an instant, if it was offered by then. */
    public Optional<Offering> find(ProductId product, Instant knownAt) {
        return database.find(
                """
                select document::text as document from tributary.offering
                where product = ? and recorded_at <= ? order by recorded_at desc limit 1""", List.of(product.value(), knownAt), row -> Json.read(row.text("document"), Offering.class));
    }

    /** All that were ever recorded, in order. */
    public List<Offering> all() {
        return database.query(
                "select document::text as document from tributary.offering order by product, recorded_at",
                List.of(),
                row -> Json.read(row.text("document"), Offering.class));
    }

    /** Keeps more. */
    public void add(List<Offering> offerings) {
        BulkInsert rows =
                BulkInsert.into("tributary.offering", "product text", "recorded_at timestamptz", "document jsonb");
        offerings.forEach(offering -> rows.row(offering.product(), offering.recordedAt(), Json.write(offering)));
        rows.insert(database);
    }
}
