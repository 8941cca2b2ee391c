package org.tributary.worked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables as RFC 4180 writes them, read and written without the product's own code. */
final class Csv {

    private final String text;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    /** The rows below the header, each by column. */
    static List<Map<String, String>> read(String text) {
        List<List<String>> records = new Csv(text).records();
        return records.stream()
                .skip(1)
                .map(cells -> byColumn(records.getFirst(), cells))
                .toList();
    }

    /** The names in the header. */
    static List<String> header(String text) {
        return new Csv(text).records().getFirst();
    }

    /** A table whose header is the columns of the first row; every row has them. */
    static String write(List<Map<String, String>> rows) {
        List<String> header = List.copyOf(rows.getFirst().keySet());
        StringBuilder table = new StringBuilder(row(header));
        rows.forEach(cells -> table.append(row(
                header.stream().map(column -> cells.getOrDefault(column, "")).toList())));
        return table.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static Map<String, String> byColumn(List<String> header, List<String> cells) {
        if (header.size() != cells.size()) {
            throw new IllegalArgumentException("a row of other columns: " + cells);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
            row.put(header.get(column), cells.get(column));
        }
        return row;
    }

    private List<List<String>> records() {
        List<List<String>> records = new ArrayList<>();
        while (at < text.length()) {
            List<String> cells = new ArrayList<>();
            do {
                cells.add(cell());
            } while (at < text.length() && text.charAt(at++) == ',');
            if (at < text.length() && text.charAt(at - 1) == '\r') {
                at++;
            }
            records.add(cells);
        }
        return records;
    }

    /** The next cell; what ends it is the next character. */
    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
        }
        while (at < text.length()) {
            char next = text.charAt(at);
            if (quoted && next == '"' && text.startsWith("\"\"", at)) {
                at++;
            } else if (quoted && next == '"') {
                at++;
                return cell.toString();
            } else if (!quoted && (next == ',' || next == '\r' || next == '\n')) {
                return cell.toString();
            }
            cell.append(next);
            at++;
        }
        return cell.toString();
    }
}
