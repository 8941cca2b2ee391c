package org.tributary.stack.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void revenueStandsInAlignedColumnsWithItsSumBelow() throws JsonProcessingException {
        String totals = """
                {"currency": "USD", "rows": [
                  {"key": {"channel": "AZURE_OPENAI", "regime": "R5"}, "lines": 1234, "customerValue": "1000000.50",
                   "margins": "1000000.50", "vendorRevenue": "200000.10", "shareAccruedOut": "0.00", "sharePayableOut": "0.00",
                   "shareIn": "200000.10", "retained": "200000.10"},
                  {"key": {"channel": "GOV", "regime": "R6"}, "lines": 2, "customerValue": "1.00", "margins": "0.08",
                   "vendorRevenue": "0.92", "shareAccruedOut": "0.18", "sharePayableOut": "0.18", "shareIn": "0.00",
                   "retained": "0.74"}],
                 "sum": {"key": {}, "lines": 1236, "customerValue": "1000001.50", "margins": "1000000.58",
                   "vendorRevenue": "200001.02", "shareAccruedOut": "0.18", "sharePayableOut": "0.18",
                   "shareIn": "200000.10", "retained": "200000.84"}}
                """;

        assertThat(String.join("\n", RevenueTable.lines(JSON.readTree(totals)))).isEqualTo("""
                Revenue and share per channel and regime, USD in whole units

                CHANNEL       REGIME  LINES  CUSTOMER VALUE    MARGINS  VENDOR REVENUE  SHARE ACCRUED  SHARE PAYABLE  SHARE IN  RETAINED
                ────────────  ──────  ─────  ──────────────  ─────────  ──────────────  ─────────────  ─────────────  ────────  ────────
                AZURE_OPENAI  R5      1,234       1,000,001  1,000,001         200,000              0              0   200,000   200,000
                GOV           R6          2               1          0               1              0              0         0         1
                ────────────  ──────  ─────  ──────────────  ─────────  ──────────────  ─────────────  ─────────────  ────────  ────────
                SUM                   1,236       1,000,002  1,000,001         200,001              0              0   200,000   200,001""");
    }

    @Test
    void checksStandWithTheirVerdictAndAShortenedMeaning() throws JsonProcessingException {
        String reconciliation = """
                {"items": [
                  {"id": "A7", "title": "The cap from what it saves", "published": "38", "computed": "38", "difference": "0",
                   "unit": "USD billion", "verdict": "EXACT", "proves": "One computation."},
                  {"id": "A12", "title": "Paid to Microsoft in a year of very many payments", "published": "17.2",
                   "computed": "16.637", "difference": "-0.563", "unit": "USD billion", "verdict": "DOES_NOT_TIE",
                   "proves": "All but 0.563 is named; the rest is other lines or rounding."}]}
                """;

        assertThat(String.join("\n", ReconciliationTable.lines(JSON.readTree(reconciliation))))
                .isEqualTo("""
                Reconciliation: published figures against what the platform computes

                CHECK                                    PUBLISHED  COMPUTED  DIFFERENCE  UNIT    VERDICT       PROVES
                ─────  ────────────────────────────────  ─────────  ────────  ──────────  ──────  ────────────  ─────────────────────────────────────
                A7     The cap from what it saves               38        38           0  USD bn  exact         One computation.
                A12    Paid to Microsoft in a year of …       17.2    16.637      -0.563  USD bn  does not tie  All but 0.563 is named; the rest is …""");
    }

    @Test
    void aRefusalReadsAsASentence() throws JsonProcessingException {
        String problem = """
                {"status": 422, "code": "revenue-lines.invalid", "title": "Invalid", "detail": "The document has one fault.",
                 "faults": [{"code": "x", "pointer": "/lines/3/amount", "message": "USD has 2 digits."}]}
                """;

        assertThat(RestDoor.sentence("POST", "/revenue-lines", 422, JSON.readTree(problem)))
                .isEqualTo(
                        "POST /revenue-lines was refused with 422 (revenue-lines.invalid): The document has one fault."
                                + System.lineSeparator() + "  /lines/3/amount: USD has 2 digits.");
    }
}
