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
 */
record TextTable(Map<String, List<List<String>>> sections) {

    static TextTable of(String resource) {
        try (InputStream in = ReferenceFiles.resource(resource)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TextTable parse(String text) {
        Map<String, List<List<String>>> sections = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (String row : text.lines().toList()) {
            if (row.matches("[A-Z]+")) {
                rows = new ArrayList<>();
                sections.put(row, rows);
            } else if (!row.isBlank() && !row.startsWith("#")) {
                rows.add(Arrays.stream(row.split("\\|", -1)).map(String::strip).toList());
            }
        }
        return new TextTable(sections);
    }

    /** The rows of a section. */
    List<List<String>> rows(String section) {
        return sections.getOrDefault(section, List.of());
    }
}
