package org.tributary.usage.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.Refusal.Faults;
import org.tributary.http.SentTable;
import org.tributary.http.Unreadable;
import org.tributary.http.json.Fields;
import org.tributary.http.json.JsonDocument;
import org.tributary.usage.PlacedUsage;
import org.tributary.usage.boundary.UsageIntake;

/**
 * Reported usage in whatever form it came. A table is read row by row while it is taken in, so that a million records need no more memory than one
 * batch of them; what is wrong with a row is a fault at it, and all are told at once, the first thousand of them one by one.
 */
public final class UsageDocument implements Closeable {

    /** As many records as a table may have. */
    public static final int MOST_RECORDS = 1_000_000;

    private static final int MOST_FAULTS = 1_000;

    private final Iterator<PlacedUsage> records;
    private final Faults faults;
    private final UnaryOperator<String> pointers;
    private final Closeable source;

    private UsageDocument(
            Iterator<PlacedUsage> records, Faults faults, UnaryOperator<String> pointers, Closeable source) {
        this.records = records;
        this.faults = faults;
        this.pointers = pointers;
        this.source = source;
    }

    /** The events of a JSON document, which is read at once. */
    public static UsageDocument of(JsonDocument document) {
        return new UsageDocument(
                UsageEventReader.readNoting(document).iterator(),
                document.faults(),
                UnaryOperator.identity(),
                () -> {});
    }

    /** One event a row. */
    public static UsageDocument ofNdjson(SentTable table) throws IOException {
        return of(table, new NdjsonRows(table.open()), UnaryOperator.identity());
    }

    /**
     * One record a row.
     *
     * @throws Unreadable if there is no header that says what the columns are
     */
    public static UsageDocument ofCsv(SentTable table) throws IOException {
        return of(table, new CsvRows(table.open()), UsageColumns::pointer);
    }

    private static UsageDocument of(SentTable table, EventRows rows, UnaryOperator<String> pointers) {
        Faults faults = Faults.upTo(MOST_FAULTS);
        return new UsageDocument(new Reading(rows, faults), faults, pointers, () -> {
            rows.close();
            table.close();
        });
    }

    /** The records that can be read, as they are read; the faults of the others are noted meanwhile. */
    private static final class Reading implements Iterator<PlacedUsage> {
        private final EventRows rows;
        private final Faults faults;
        private int index;
        private @Nullable PlacedUsage next;

        Reading(EventRows rows, Faults faults) {
            this.rows = rows;
            this.faults = faults;
        }

        @Override
        public boolean hasNext() {
            while (next == null) {
                Optional<EventRows.Row> row = rows.next();
                if (row.isEmpty() || index == MOST_RECORDS) {
                    noteLength(row.isPresent());
                    return false;
                }
                next = read(row.get()).orElse(null);
                index++;
            }
            return true;
        }

        private void noteLength(boolean more) {
            faults.require(index > 0, "field.length", "/records", "There is no record.");
            faults.require(!more, "field.length", "/records", "A document has up to " + MOST_RECORDS + " records.");
        }

        private Optional<PlacedUsage> read(EventRows.Row row) {
            String at = PlacedUsage.pointer(index);
            int place = index;
            Optional<JsonNode> event = row.event(at, faults);
            return event.flatMap(node -> UsageEventReader.read(Fields.of(node, at, faults)))
                    .map(usage -> new PlacedUsage(place, usage));
        }

        @Override
        public PlacedUsage next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The document has ended.");
            }
            PlacedUsage read = next;
            next = null;
            return Objects.requireNonNull(read);
        }
    }

    /**
     * Has the records taken in, all or none.
     *
     * @throws Refusal.Invalid with every fault of the document, in the words of its form
     */
    public UsageIntake.Receipt report(UsageIntake intake) {
        try {
            return intake.report(records, faults);
        } catch (Refusal.Invalid invalid) {
            throw invalid.pointing(pointers);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
