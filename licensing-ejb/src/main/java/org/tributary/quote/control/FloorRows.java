package org.tributary.quote.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.quote.DiscountFloors;
import org.tributary.quote.RecordedFloors;

/** Discount floors, kept: they are followed by others, never edited. */
@Dependent
public class FloorRows {

    private final Database database;

    @Inject
    public FloorRows(Database database) {
        this.database = database;
    }

    /** All, by their first day, and of one day in the order recorded. */
    public List<RecordedFloors> all() {
        return database.query(
                "select document::text as document, recorded_at, recorded_by from tributary.discount_floors"
                        + " order by valid_from, recorded_at",
                List.of(),
                row -> new RecordedFloors(
                        Json.read(row.text("document"), DiscountFloors.class),
                        row.instant("recorded_at"),
                        row.text("recorded_by")));
    }

    /** Keeps more. */
    public void add(RecordedFloors recorded) {
        database.update(
                "insert into tributary.discount_floors (valid_from, recorded_at, recorded_by, document)"
                        + " values (?, ?, ?, ?::jsonb)",
                List.of(
                        recorded.floors().from(),
                        recorded.recordedAt(),
                        recorded.recordedBy(),
                        Json.write(recorded.floors())));
    }
}
