package org.tributary.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * An invented month of revenue lines as a table (docs/interchange.md): charges of the reference year, drawn by a seed and varied in their
 * amounts, so that channels, routes, currencies and deductions stand in it as they do there.
 */
final class MonthOfLines {

    private static final long SEED = 20_260_601L;
    private static final int LINES_A_DOCUMENT = 1_000;

    private final List<String> header;
    private final List<String[]> charges;
    private final Map<String, Integer> columns = new HashMap<>();

    /** @param table the lines of a month of the reference year, as the platform exports them */
    MonthOfLines(String table) {
        List<String> rows = table.lines().toList();
        this.header = List.of(rows.getFirst().split(",", -1));
        for (int column = 0; column < header.size(); column++) {
            columns.put(header.get(column), column);
        }
        this.charges = rows.stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .filter(cells -> cell(cells, "kind").equals("CHARGE"))
                .filter(cells -> cell(cells, "corrects").isEmpty())
                .toList();
        if (charges.isEmpty()) {
            throw new IllegalArgumentException("The reference year has no charge in this month.");
        }
    }

    /**
     * A table of so many lines under a source of their own; the same for the same source and count. They sum to about what the month of
     * the reference year does, so that caps stand where they would.
     */
    String table(String source, int lines) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        StringBuilder table = new StringBuilder(String.join(",", header)).append("\r\n");
        BigDecimal usual = BigDecimal.valueOf(charges.size()).divide(BigDecimal.valueOf(lines), 10, RoundingMode.UP);
        for (int line = 0; line < lines; line++) {
            String[] cells = charges.get(random.nextInt(charges.size())).clone();
            BigDecimal part = BigDecimal.valueOf(random.nextInt(1, 20_000), 4).multiply(usual);
            set(cells, "source", source);
            set(cells, "document", source + "-" + line / LINES_A_DOCUMENT);
            set(cells, "line", Integer.toString(line % LINES_A_DOCUMENT));
            set(cells, "version", "1");
            set(cells, "amount", partOf(cell(cells, "amount"), part, RoundingMode.UP));
            set(cells, "deductions", deductions(cell(cells, "deductions"), part));
            table.append(String.join(",", cells)).append("\r\n");
        }
        return table.toString();
    }

    private static String deductions(String deductions, BigDecimal part) {
        List<String> parts = new ArrayList<>();
        for (String deduction : deductions.isEmpty() ? new String[0] : deductions.split(";", -1)) {
            String[] sides = deduction.split(":", -1);
            parts.add(sides[0] + ":" + partOf(sides[1], part, RoundingMode.DOWN));
        }
        return parts.stream().collect(Collectors.joining(";"));
    }

    /** At the currency's own minor unit, which the amount has. */
    private static String partOf(String amount, BigDecimal part, RoundingMode rounding) {
        BigDecimal whole = new BigDecimal(amount);
        return whole.multiply(part).setScale(whole.scale(), rounding).toPlainString();
    }

    private String cell(String[] cells, String column) {
        return cells[columns.getOrDefault(column, -1)];
    }

    private void set(String[] cells, String column, String cell) {
        cells[columns.getOrDefault(column, -1)] = cell;
    }
}
