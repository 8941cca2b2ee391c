package org.tributary.stack.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Revenue and share per channel and regime, in whole units of the reporting currency; the ledger itself is exact to
 * the cent.
 */
final class RevenueTable {

    private static final List<String> AMOUNTS = List.of(
            "customerValue", "margins", "vendorRevenue", "shareAccruedOut", "sharePayableOut", "shareIn", "retained");

    private static final Columns COLUMNS = new Columns(List.of(
            "CHANNEL",
            "REGIME",
            ">LINES",
            ">CUSTOMER VALUE",
            ">MARGINS",
            ">VENDOR REVENUE",
            ">SHARE ACCRUED",
            ">SHARE PAYABLE",
            ">SHARE IN",
            ">RETAINED"));

    private RevenueTable() {}

    /** The table of a {@code Totals} document grouped by channel and regime. */
    static List<String> lines(JsonNode totals) {
        List<List<String>> rows = new ArrayList<>();
        totals.path("rows").forEach(row -> rows.add(cells(row)));
        List<String> lines = new ArrayList<>();
        lines.add("Revenue and share per channel and regime, "
                + totals.path("currency").asText() + " in whole units");
        lines.add("");
        lines.addAll(COLUMNS.lines(rows, cells(totals.path("sum"))));
        return lines;
    }

    private static List<String> cells(JsonNode row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.path("key").path("channel").asText("SUM"));
        cells.add(row.path("key").path("regime").asText(""));
        cells.add(String.format(Locale.ROOT, "%,d", row.path("lines").asLong()));
        AMOUNTS.forEach(amount -> cells.add(whole(row.path(amount).asText())));
        return cells;
    }

    private static String whole(String amount) {
        return String.format(
                Locale.ROOT,
                "%,d",
                new BigDecimal(amount).setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }
}
