package org.tributary.stack.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Published figures against computed ones, with what each check proves, shortened to the width of a terminal. */
final class ReconciliationTable {

    private static final int TITLE = 33;
    private static final int PROVES = 38;

    private static final Columns COLUMNS =
            new Columns(List.of("CHECK", "", ">PUBLISHED", ">COMPUTED", ">DIFFERENCE", "UNIT", "VERDICT", "PROVES"));

    private ReconciliationTable() {}

    /** The table of a {@code Reconciliation} document. */
    static List<String> lines(JsonNode reconciliation) {
        List<List<String>> rows = new ArrayList<>();
        reconciliation.path("items").forEach(item -> rows.add(cells(item)));
        List<String> lines = new ArrayList<>();
        lines.add("Reconciliation: published figures against what the platform computes");
        lines.add("");
        lines.addAll(COLUMNS.lines(rows, List.of()));
        return lines;
    }

    private static List<String> cells(JsonNode item) {
        return List.of(
                item.path("id").asText(),
                shortened(item.path("title").asText(), TITLE),
                figure(item.path("published").asText()),
                figure(item.path("computed").asText()),
                figure(item.path("difference").asText()),
                item.path("unit").asText().replace("USD million", "USD m").replace("USD billion", "USD bn"),
                item.path("verdict").asText().toLowerCase(Locale.ROOT).replace('_', ' '),
                shortened(item.path("proves").asText(), PROVES));
    }

    /** At most four digits after the point, and no zeros at the end. */
    private static String figure(String number) {
        BigDecimal rounded = new BigDecimal(number).setScale(4, RoundingMode.HALF_UP);
        BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 2);
        return text.substring(0, space > most / 2 ? space : most - 2) + " …";
    }
}
