package org.tributary.usage.document;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.tributary.Refusal.Faults;
import org.tributary.http.CsvTable;
import org.tributary.http.Unreadable;

/** Usage as CSV. */
final class CsvRows implements EventRows {

    private final CsvTable table;
    private boolean ended;

    /** @throws Unreadable if there is no header that says what the columns are */
    CsvRows(InputStream in) throws IOException {
        table = CsvTable.of(in, UsageColumns::isOne, UsageColumns.REQUIRED);
    }

    @Override
    public Optional<Row> next() {
        try {
            return ended ? Optional.empty() : table.next().map(row -> (at, faults) -> event(row, at, faults));
        } catch (CsvParseException | UncheckedIOException malformed) {
            // nobody knows where the next row would begin
            ended = true;
            Unreadable reason = CsvTable.unreadable(malformed);
            return Optional.of((at, faults) -> unreadable(reason, at, faults));
        }
    }

    private Optional<JsonNode> event(CsvRecord row, String at, Faults faults) {
        return table.cells(row, at, faults).map(cells -> UsageColumns.node(table.header(), cells));
    }

    private static Optional<JsonNode> unreadable(Unreadable reason, String at, Faults faults) {
        faults.add("csv.malformed", at, reason.problem().detail() + " Nothing behind it was read.");
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
