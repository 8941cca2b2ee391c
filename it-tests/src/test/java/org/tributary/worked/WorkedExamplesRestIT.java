package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.attribution.GoldenTable;
import org.tributary.billing.RevenueLine;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/**
 * Every worked example once more, through the doors: its terms are loaded, its lines reported as a table, its payments, its runs made, and
 * the shares downloaded; they are the example's to the cent.
 */
@ExtendWith(OnThePlatform.class)
class WorkedExamplesRestIT {

    /** What an example may say of a share and the export does not. */
    private static final Set<String> NOT_EXPORTED = Set.of("kind", "channel", "line base", "before", "cut before");

    private final Desk desk;

    WorkedExamplesRestIT(Platform platform) {
        this.desk = new Desk(platform);
    }

    static Stream<Arguments> examples() {
        List<GoldenTable> examples = GoldenTable.all(Desk.EXAMPLES).toList();
        return Stream.iterate(0, index -> index < examples.size(), index -> index + 1)
                .map(index -> Arguments.of("w" + (index + 101), examples.get(index)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("examples")
    void comesOutToTheCentThroughTheDoors(String name, GoldenTable example) {
        World world = desk.load(name, example);
        List<List<RevenueLine>> runs = WorkedTerms.runs(example);
        runs.forEach(lines -> desk.attribute(world, lines));
        if (runs.isEmpty()) {
            desk.run();
        }

        List<Map<String, String>> told = desk.shares(world);

        List<String> columns = example.shareColumns().stream()
                .filter(column -> !NOT_EXPORTED.contains(column))
                .toList();
        assertThat(told.stream().filter(row -> isShown(row, example)).map(row -> row(world.told(row), columns)))
                .containsExactlyInAnyOrderElementsOf(example.table("SHARES").stream()
                        .map(row -> row(row, columns))
                        .toList());
    }

    /** An example shows the shares of its own lines, and the fees of the days it asks for. */
    private static boolean isShown(Map<String, String> row, GoldenTable example) {
        if (!"TERMS".equals(row.get("source"))) {
            Set<String> lines = new HashSet<>();
            example.table("LINES").forEach(line -> lines.add(line.getOrDefault("line", "")));
            return lines.contains(row.getOrDefault("line", ""));
        }
        LocalDate earned = LocalDate.parse(row.getOrDefault("earned_on", ""));
        return example.feeDays()
                .filter(days -> !earned.isBefore(days[0]) && !earned.isAfter(days[1]))
                .isPresent();
    }

    private static String row(Map<String, String> cells, List<String> columns) {
        return columns.stream()
                .map(column -> column.equals("rate")
                        ? fraction(cells.getOrDefault(column, ""))
                        : cells.getOrDefault(column, ""))
                .collect(Collectors.joining(" | "));
    }

    /** The export writes 0.2 where an example writes 20 %. */
    private static String fraction(String rate) {
        return rate.endsWith(" %")
                ? new BigDecimal(rate.replace(" %", ""))
                        .movePointLeft(2)
                        .stripTrailingZeros()
                        .toPlainString()
                : rate;
    }
}
