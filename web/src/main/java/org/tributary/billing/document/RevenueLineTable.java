package org.tributary.billing.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tributary.Refusal.Faults;
import org.tributary.billing.document.RevenueLineReader.Read;
import org.tributary.http.CsvTable;
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
        try (CsvTable table = CsvTable.of(in, RevenueLineColumns.NAMES::contains, RevenueLineColumns.REQUIRED)) {
            Optional<CsvRecord> row = table.next();
            for (int index = 0; row.isPresent() && readsOn(index, faults); index++) {
                row(table, row.get(), index, faults, lines);
                row = table.next();
            }
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw CsvTable.unreadable(malformed);
        }
        faults.require(!lines.isEmpty() || !faults.isEmpty(), "field.length", "/lines", "There is no line.");
        return new LineDocument(lines, faults, RevenueLineColumns::pointer);
    }

    private static boolean readsOn(int index, Faults faults) {
        faults.require(index != MOST_LINES, "field.length", "/lines", "A document has up to " + MOST_LINES + " lines.");
        return index < MOST_LINES && faults.count() < MOST_FAULTS;
    }

    private static void row(CsvTable table, CsvRecord row, int index, Faults faults, List<Read> lines) {
        String at = "/lines/" + index;
        table.cells(row, at, faults)
                .map(cells -> Fields.of(RevenueLineColumns.node(table.header(), cells), at, faults))
                .flatMap(RevenueLineReader::read)
                .ifPresent(line -> lines.add(new Read(index, line)));
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
}
