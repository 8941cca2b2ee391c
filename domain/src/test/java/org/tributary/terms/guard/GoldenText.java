package org.tributary.terms.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A golden table as text: prose, then sections headed by capitals, each with a row of names and rows of values. */
record GoldenText(Map<String, List<List<String>>> sections) {

    static GoldenText read(String name) {
        Map<String, List<List<String>>> sections = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(Path.of("src/test/resources", name))) {
                if (line.matches("[A-Z]+")) {
                    rows = new ArrayList<>();
                    sections.put(line, rows);
                } else if (line.contains("|") && !line.startsWith("#")) {
                    rows.add(Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new GoldenText(sections);
    }

    /** The rows of values of a section. */
    List<List<String>> section(String name) {
        List<List<String>> rows =
                Optional.<List<List<String>>>ofNullable(sections.get(name)).orElseThrow();
        return rows.subList(1, rows.size());
    }

    Stream<List<String>> rows(String name) {
        return section(name).stream();
    }
}
