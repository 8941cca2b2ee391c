package org.tributary.attribution.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A worked example as text: words and arithmetic first, then sections headed in capitals. A section is a table whose first row names the
 * columns, or a list of {@code name | value}.
 */
public final class Golden {

    private final String name;
    private final Map<String, List<List<String>>> sections = new LinkedHashMap<>();

    private Golden(String name, String text) {
        this.name = name;
        List<List<String>> section = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.matches("[A-Z][A-Z ]*")) {
                section = new ArrayList<>();
                sections.put(line, section);
            } else if (!sections.isEmpty() && !line.isBlank()) {
                section.add(
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
            }
        }
    }

    /** Reads {@code src/test/resources/golden/<path>.txt}. */
    public static Golden read(String path) {
        try (InputStream text = Golden.class.getResourceAsStream("/golden/" + path + ".txt")) {
            return new Golden(
                    path, new String(Objects.requireNonNull(text, path).readAllBytes(), UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The rows of a table, each by the names of its columns. */
    public List<Row> table(String section) {
        List<List<String>> rows = section(section);
        List<String> columns = rows.getFirst();
        return rows.stream().skip(1).map(row -> named(columns, row)).toList();
    }

    /** The rows of a table as one text each, to be compared with what was computed. */
    public List<String> rows(String section) {
        return section(section).stream()
                .skip(1)
                .map(row -> String.join(" | ", row))
                .toList();
    }

    /** The values of a list by their names. */
    public Row values(String section) {
        Map<String, String> values = new LinkedHashMap<>();
        section(section).forEach(row -> values.put(row.getFirst(), row.getLast()));
        return new Row(values);
    }

    private List<List<String>> section(String section) {
        return Objects.requireNonNull(sections.get(section), () -> name + " has no section " + section);
    }

    private static Row named(List<String> columns, List<String> row) {
        Map<String, String> named = new LinkedHashMap<>();
        IntStream.range(0, columns.size()).forEach(i -> named.put(columns.get(i), row.get(i)));
        return new Row(named);
    }

    @Override
    public String toString() {
        return name;
    }
}
