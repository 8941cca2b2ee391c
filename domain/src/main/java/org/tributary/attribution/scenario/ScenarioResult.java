package org.tributary.attribution.scenario;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tributary.attribution.scenario.Cell.Axis;

/**
 * What a scenario comes to, cell by cell, beside what it is compared with.
 *
 * @param rows by partner, channel, product, month, clause; those without a difference too
 * @param total over all rows
 */
public record ScenarioResult(List<Row> rows, Compared total) {

    /** Two figures side by side. */
    public record Compared(Figures baseline, Figures assumed) {

        /** What would be more. */
        public Figures difference() {
            return assumed.minus(baseline);
        }

        private Compared plus(Compared other) {
            return new Compared(baseline.plus(other.baseline), assumed.plus(other.assumed));
        }
    }

    /** The figures of one cell. */
    public record Row(Cell cell, Compared figures) {}

    /**
     * The figures of several cells together.
     *
     * @param key their common values, in the order of the axes asked for
     */
    public record Group(List<String> key, Compared figures) {

        /** Copies the key. */
        public Group {
            key = List.copyOf(key);
        }
    }

    private static final Comparator<List<String>> KEYS = Comparator.comparing(key -> String.join("\n", key));

    /** Copies the rows. */
    public ScenarioResult {
        rows = List.copyOf(rows);
    }

    static ScenarioResult of(Currency currency, SortedMap<Cell, Figures> before, SortedMap<Cell, Figures> after) {
        Figures none = Figures.none(currency);
        TreeSet<Cell> cells = new TreeSet<>(before.keySet());
        cells.addAll(after.keySet());
        List<Row> rows = cells.stream()
                .map(cell ->
                        new Row(cell, new Compared(before.getOrDefault(cell, none), after.getOrDefault(cell, none))))
                .toList();
        return new ScenarioResult(
                rows, sum(new Compared(none, none), rows.stream().map(Row::figures)));
    }

    /** The figures added up by one axis or several, ordered by their values. */
    public List<Group> by(Axis... axes) {
        Map<List<String>, Compared> groups = new TreeMap<>(KEYS);
        for (Row row : rows) {
            List<String> key = Arrays.stream(axes).map(row.cell()::on).toList();
            groups.merge(key, row.figures(), Compared::plus);
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** Whether nothing would be otherwise. */
    public boolean isZero() {
        return rows.stream()
                .map(Row::figures)
                .allMatch(figures -> figures.baseline().equals(figures.assumed()));
    }

    private static Compared sum(Compared nothing, Stream<Compared> figures) {
        return figures.reduce(nothing, Compared::plus);
    }
}
