package org.tributary.http;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.Refusal;

/**
 * A table that somebody pasted: CSV with a header, or with tabs, as a sheet copies it.
 *
 * @param columns as the header names them
 * @param rows each by column; what is blank is left out
 */
public record Sheet(List<String> columns, List<Map<String, String>> rows) {

    private static final Sheet NONE = new Sheet(List.of(), List.of());

    /** Copies the lists. */
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads one; what is no table, or has too many rows, is noted.
     *
     * @param most how many rows it has at most
     * @param pointer where it stands in its document
     */
    public static Sheet read(String text, int most, String pointer, Refusal.Faults faults) {
        List<String> columns = List.of();
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().fieldSeparator(separator(text)).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : records) {
                if (rows.size() == most) {
                    faults.add("table.rows", pointer, "A table has " + most + " rows at most.");
                    break;
                }
                columns = row.getHeader().stream().map(String::strip).toList();
                rows.add(cells(row));
            }
        } catch (CsvParseException | IOException malformed) {
            faults.add("csv.malformed", pointer, "This is no table: " + malformed.getMessage());
            return NONE;
        }
        return new Sheet(columns, rows);
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static Map<String, String> cells(NamedCsvRecord row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.getFieldsAsMap().forEach((column, cell) -> {
            if (!cell.isBlank()) {
                cells.put(column.strip(), cell.strip());
            }
        });
        return cells;
    }
}
