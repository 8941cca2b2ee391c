package org.tributary.usage.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal.Faults;
import org.tributary.http.Unreadable;

/** Usage as CSV (RFC 4180, UTF-8, with a header). */
final class CsvRows implements EventRows {

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private final List<String> header;
    private boolean ended;

    /** @throws Unreadable if there is no header that says what the columns are */
    CsvRows(InputStream in) throws IOException {
        reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(in, UTF_8.newDecoder()));
        rows = reader.iterator();
        try {
            header = header();
        } catch (CsvParseException | UncheckedIOException malformed) {
            close();
            throw Unreadable.malformed("csv.malformed", reason(malformed));
        } catch (Unreadable noTable) {
            close();
            throw noTable;
        }
    }

    private List<String> header() {
        if (!rows.hasNext()) {
            throw Unreadable.malformed("csv.empty", "There is no document.");
        }
        List<String> names = rows.next().getFields().stream().map(String::strip).toList();
        List<String> unknown =
                names.stream().filter(name -> !UsageColumns.isOne(name)).toList();
        List<String> missing = UsageColumns.REQUIRED.stream()
                .filter(name -> !names.contains(name))
                .toList();
        if (!unknown.isEmpty() || !missing.isEmpty() || new HashSet<>(names).size() < names.size()) {
            throw Unreadable.malformed(
                    "csv.header",
                    "The header names each column once. Unknown: " + unknown + "; missing: " + missing + ".");
        }
        return names;
    }

    @Override
    public Optional<Row> next() {
        try {
            if (ended || !rows.hasNext()) {
                return Optional.empty();
            }
            CsvRecord row = rows.next();
            return Optional.of((at, faults) -> event(row, at, faults));
        } catch (CsvParseException | UncheckedIOException malformed) {
            // nobody knows where the next row would begin
            ended = true;
            String reason = reason(malformed);
            return Optional.of((at, faults) -> unreadable(reason, at, faults));
        }
    }

    private Optional<JsonNode> event(CsvRecord row, String at, Faults faults) {
        List<String> cells = row.getFields();
        if (cells.size() != header.size()) {
            faults.add(
                    "csv.columns",
                    at,
                    "The row has " + cells.size() + " cells, the header " + header.size() + " (line "
                            + row.getStartingLineNumber() + ").");
            return Optional.empty();
        }
        return Optional.of(UsageColumns.node(header, cells));
    }

    private static Optional<JsonNode> unreadable(String reason, String at, Faults faults) {
        faults.add("csv.malformed", at, reason + " Nothing behind it was read.");
        return Optional.empty();
    }

    /** @throws UncheckedIOException where it is not the document that is at fault */
    private static String reason(RuntimeException malformed) {
        if (malformed.getCause() instanceof CharacterCodingException) {
            return "The document is not UTF-8.";
        }
        if (malformed instanceof UncheckedIOException broken) {
            throw broken;
        }
        return "The document is not CSV.";
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
