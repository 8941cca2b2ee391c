package org.tributary.stack.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table for a terminal: words to the left, numbers to the right, two spaces between.
 *
 * @param headings of which those that begin with {@code >} head a column of numbers
 */
record Columns(List<String> headings) {

    Columns {
        headings = List.copyOf(headings);
    }

    /** The heading, a rule, the rows, and where there is one the sum below another rule. */
    List<String> lines(List<List<String>> rows, List<String> sum) {
        List<List<String>> all = new ArrayList<>(rows);
        all.add(names());
        if (!sum.isEmpty()) {
            all.add(sum);
        }
        List<Integer> widths = IntStream.range(0, headings.size())
                .mapToObj(column -> all.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        String rule = widths.stream().map("─"::repeat).collect(Collectors.joining("  "));
        List<String> lines = new ArrayList<>(List.of(line(names(), widths), rule));
        rows.forEach(row -> lines.add(line(row, widths)));
        if (!sum.isEmpty()) {
            lines.add(rule);
            lines.add(line(sum, widths));
        }
        return lines;
    }

    private List<String> names() {
        return headings.stream()
                .map(heading -> heading.startsWith(">") ? heading.substring(1) : heading)
                .toList();
    }

    private String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cell(
                        cells.get(column),
                        widths.get(column),
                        headings.get(column).startsWith(">")))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String cell(String text, int width, boolean right) {
        String space = " ".repeat(width - text.length());
        return right ? space + text : text + space;
    }
}
