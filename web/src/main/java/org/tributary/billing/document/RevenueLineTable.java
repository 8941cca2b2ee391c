package org.tributary.billing.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tributary.Refusal.Faults;
import org.tributary.billing.document.RevenueLineReader.Read;
import org.tributary.http.Unreadable;
import org.tributary.http.json.Fields;
import org.tributary.http.json.JsonDocument;

/**
 * Reads revenue lines row by row: as CSV (RFC 4180, UTF-8, with a header) or as one JSON object a row (NDJSON). What cannot be read as
 * such a table at all is unreadable; everything else is a fault of its row and column, and all are told at once.
 */
public final class RevenueLineTable {

    /** As many lines as one document may have. */
    public static final int MOST_LINES = 200_000;

    private static final int MOST_FAULTS = 1_000;

    private RevenueLineTable() {}

    /**
     * The lines of a CSV document.
     *
     * @throws Unreadable if it is no CSV, not UTF-8, or has no header that says what its columns are
     */
    public static LineDocument readCsv(InputStream in) throws IOException {
        Faults faults = new Faults();
        List<Read> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(decoding(in))) {
            Iterator<CsvRecord> rows = reader.iterator();
            List<String> header = header(rows);
            for (int index = 0; rows.hasNext() && readsOn(index, faults); index++) {
                row(header, rows.next(), index, faults, lines);
            }
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw unreadable(malformed);
        }
        faults.require(!lines.isEmpty() || !faults.isEmpty(), "field.length", "/lines", "There is no line.");
        return new LineDocument(lines, faults, RevenueLineColumns::pointer);
    }

    private static boolean readsOn(int index, Faults faults) {
        faults.require(index != MOST_LINES, "field.length", "/lines", "A document has up to " + MOST_LINES + " lines.");
        return index < MOST_LINES && faults.count() < MOST_FAULTS;
    }

    private static void row(List<String> header, CsvRecord row, int index, Faults faults, List<Read> lines) {
        String at = "/lines/" + index;
        List<String> cells = row.getFields();
        if (cells.size() != header.size()) {
            faults.add(
                    "csv.columns",
                    at,
                    "The row has " + cells.size() + " cells, the header " + header.size() + " (line "
                            + row.getStartingLineNumber() + ").");
            return;
        }
        Fields fields = Fields.of(RevenueLineColumns.node(header, cells), at, faults);
        RevenueLineReader.read(fields).ifPresent(line -> lines.add(new Read(index, line)));
    }

    private static List<String> header(Iterator<CsvRecord> rows) {
        if (!rows.hasNext()) {
            throw Unreadable.malformed("csv.empty", "There is no document.");
        }
        List<String> header =
                rows.next().getFields().stream().map(String::strip).toList();
        List<String> unknown = header.stream()
                .filter(name -> !RevenueLineColumns.NAMES.contains(name))
                .toList();
        List<String> missing = RevenueLineColumns.REQUIRED.stream()
                .filter(name -> !header.contains(name))
                .toList();
        boolean repeated = new HashSet<>(header).size() < header.size();
        if (!unknown.isEmpty() || !missing.isEmpty() || repeated) {
            throw Unreadable.malformed(
                    "csv.header",
                    "The header names each column once. Unknown: " + unknown + "; missing: " + missing + ".");
        }
        return header;
    }

    /**
     * The lines of an NDJSON document.
     *
     * @throws Unreadable if a row is no JSON
     */
    public static LineDocument readNdjson(InputStream in) throws IOException {
        Faults faults = new Faults();
        List<Read> lines = new ArrayList<>();
        try (BufferedReader rows = new BufferedReader(decoding(in))) {
            int index = 0;
            for (String row = rows.readLine(); row != null && readsOn(index, faults); row = rows.readLine()) {
                if (!row.isBlank()) {
                    object(row, index++, faults, lines);
                }
            }
        } catch (CharacterCodingException malformed) {
            throw Unreadable.malformed("ndjson.malformed", "The document is not UTF-8.");
        }
        faults.require(!lines.isEmpty() || !faults.isEmpty(), "field.length", "/lines", "There is no line.");
        return new LineDocument(lines, faults, UnaryOperator.identity());
    }

    private static void object(String row, int index, Faults faults, List<Read> lines) {
        String at = "/lines/" + index;
        JsonNode node = JsonDocument.readValue(row.getBytes(UTF_8), at, faults);
        if (node instanceof ObjectNode line) {
            // when it was recorded is the platform's to say
            line.remove("recordedAt");
        }
        RevenueLineReader.read(Fields.of(node, at, faults)).ifPresent(line -> lines.add(new Read(index, line)));
    }

    private static InputStreamReader decoding(InputStream in) {
        return new InputStreamReader(in, UTF_8.newDecoder());
    }

    /** @throws UncheckedIOException where it is not the document that is at fault */
    private static Unreadable unreadable(RuntimeException malformed) {
        if (malformed.getCause() instanceof CharacterCodingException) {
            return Unreadable.malformed("csv.malformed", "The document is not UTF-8.");
        }
        if (malformed instanceof UncheckedIOException broken) {
            throw broken;
        }
        return Unreadable.malformed("csv.malformed", "The document is not CSV.");
    }
}
