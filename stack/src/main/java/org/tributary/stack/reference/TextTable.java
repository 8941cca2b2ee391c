package org.tributary.stack.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables in a text: a section begins with its name in capitals, cells stand between bars, and {@code #} begins a
 * comment.
 *
 * @param sections by their names; what stands before the first one is under the empty name
 */
record TextTable(Map<String, List<Row>> sections) {

    /**
     * One row.
     *
     * @param line of the text, counted from 1
     */
    record Row(int line, List<String> cells) {}

    static TextTable of(String resource) {
        try (InputStream in = ReferenceFiles.resource(resource)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static TextTable parse(String text) {
        Map<String, List<Row>> sections = new LinkedHashMap<>();
        String section = "";
        int line = 0;
        for (String row : text.lines().toList()) {
            line++;
            if (row.matches("[A-Z]+")) {
                section = row;
                sections.computeIfAbsent(section, _ -> new ArrayList<>());
            } else if (!row.isBlank() && !row.startsWith("#")) {
                sections.computeIfAbsent(section, _ -> new ArrayList<>()).add(new Row(line, cells(row)));
            }
        }
        return new TextTable(sections);
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    }

    /** The rows of a section, by their cells. */
    List<List<String>> rows(String section) {
        return numbered(section).stream().map(Row::cells).toList();
    }

    /** The rows of a section, by their lines. */
    List<Row> numbered(String section) {
        return sections.getOrDefault(section, List.of());
    }
}
