package org.tributary.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tributary.Refusal.Faults;

/** A table that is sent as CSV (RFC 4180, UTF-8, with a header), read row by row. */
public final class CsvTable implements Closeable {

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private final List<String> header;

    private CsvTable(CsvReader<CsvRecord> reader, Predicate<String> known, Collection<String> required) {
        this.reader = reader;
        this.rows = reader.iterator();
        this.header = header(known, required);
    }

    /**
     * Begins to read one; whoever does closes it.
     *
     * @param known whether a column may stand there
     * @param required the columns that must
     * @throws Unreadable if it is no CSV, not UTF-8, or has no header that says what its columns are
     */
    public static CsvTable of(InputStream in, Predicate<String> known, Collection<String> required) throws IOException {
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(in, UTF_8.newDecoder()));
        try {
            return new CsvTable(reader, known, required);
        } catch (CsvParseException | UncheckedIOException malformed) {
            reader.close();
            throw unreadable(malformed);
        } catch (Unreadable noTable) {
            reader.close();
            throw noTable;
        }
    }

    private List<String> header(Predicate<String> known, Collection<String> required) {
        if (!rows.hasNext()) {
            throw Unreadable.malformed("csv.empty", "There is no document.");
        }
        List<String> names = rows.next().getFields().stream().map(String::strip).toList();
        List<String> unknown = names.stream().filter(known.negate()).toList();
        List<String> missing =
                required.stream().filter(name -> !names.contains(name)).toList();
        if (!unknown.isEmpty() || !missing.isEmpty() || new HashSet<>(names).size() < names.size()) {
            throw Unreadable.malformed(
                    "csv.header",
                    "The header names each column once. Unknown: " + unknown + "; missing: " + missing + ".");
        }
        return names;
    }

    /** The names of its columns, in order. */
    public List<String> header() {
        return header;
    }

    /**
     * The next row; empty after the last.
     *
     * @throws CsvParseException where it is no CSV; nobody knows where the next row would begin
     * @throws UncheckedIOException where it is not UTF-8, or cannot be read
     */
    public Optional<CsvRecord> next() {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    /** A row's cells, one for each column; a row of more or less is a fault. */
    public Optional<List<String>> cells(CsvRecord row, String pointer, Faults faults) {
        List<String> cells = row.getFields();
        if (cells.size() == header.size()) {
            return Optional.of(cells);
        }
        faults.add(
                "csv.columns",
                pointer,
                "The row has " + cells.size() + " cells, the header " + header.size() + " (line "
                        + row.getStartingLineNumber() + ").");
        return Optional.empty();
    }

    /**
     * What is wrong with a document that cannot be read on.
     *
     * @throws UncheckedIOException where it is not the document that is at fault
     */
    public static Unreadable unreadable(RuntimeException malformed) {
        if (malformed.getCause() instanceof CharacterCodingException) {
            return Unreadable.malformed("csv.malformed", "The document is not UTF-8.");
        }
        if (malformed instanceof UncheckedIOException broken) {
            throw broken;
        }
        return Unreadable.malformed("csv.malformed", "The document is not CSV.");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
