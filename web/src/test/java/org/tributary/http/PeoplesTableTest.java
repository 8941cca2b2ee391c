package org.tributary.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.http.PeoplesTable.Column;
import org.tributary.http.PeoplesTable.Format;

/** A list as people take it away: nothing of it is computed, and what is a number or a day stays one. */
class PeoplesTableTest {

    @TempDir
    Path folder;

    private record Row(String name, String amount, LocalDate day) {}

    private static final List<Row> ROWS = List.of(
            new Row("=1+1", "1200.50", LocalDate.parse("2026-12-02")),
            new Row("@SUM(A1)", "-3.00", LocalDate.parse("2027-01-01")),
            new Row("Ärzte, \"Söhne\"", "0.00", LocalDate.parse("2026-02-28")),
            new Row("", "7", LocalDate.parse("2024-02-29")));

    private static PeoplesTable<Row> table(List<Row> rows) {
        return new PeoplesTable<>(
                "rows",
                List.of(
                        new Column<>("Name", row -> Cell.of(row.name())),
                        new Column<>("Amount", row -> new Cell.Figure(new BigDecimal(row.amount()))),
                        new Column<>("Day", row -> new Cell.Day(row.day())),
                        new Column<>("Told", row -> new Cell.Moment(Instant.parse("2026-11-23T12:00:00.5Z")))),
                rows::forEach);
    }

    private static byte[] written(Format format, List<Row> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table(rows).write(format, out);
        return out.toByteArray();
    }

    @Test
    void asATextWhatLooksLikeAFormulaBeginsWithAnApostropheAndAmountsStayAsTheyAre() throws IOException {
        assertThat(new String(written(Format.CSV, ROWS), UTF_8)).isEqualTo("""
                        Name,Amount,Day,Told\r
                        '=1+1,1200.50,2026-12-02,2026-11-23T12:00:00Z\r
                        '@SUM(A1),-3.00,2027-01-01,2026-11-23T12:00:00Z\r
                        "Ärzte, ""Söhne""\",0.00,2026-02-28,2026-11-23T12:00:00Z\r
                        ,7,2024-02-29,2026-11-23T12:00:00Z\r
                        """);
    }

    /** 2026-12-02 is day 46,358 of a workbook's calendar, whose first day is 1900-01-01 and which has a 29 February 1900. */
    @Test
    void asAWorkbookAmountsAndDaysAreCellsOfTheirTypeAndNothingIsAFormula() throws IOException {
        Map<String, String> parts = unpacked(written(Format.XLSX, ROWS));
        String sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");

        assertThat(sheet).contains("<v>1200.50</v>").contains("<v>-3.00</v>").contains("<v>46358");
        assertThat(sheet).doesNotContain("<f>");
        assertThat(String.join("", parts.values())).contains("=1+1").contains("@SUM(A1)");
        assertThat(parts.get("xl/styles.xml")).contains("yyyy-mm-dd");
    }

    @Test
    void aLongListIsWrittenWhole() throws IOException {
        List<Row> many = IntStream.range(0, 2_345)
                .mapToObj(number -> new Row("row " + number, "1.00", LocalDate.EPOCH.plusDays(20_000)))
                .toList();

        String sheet = unpacked(written(Format.XLSX, many)).getOrDefault("xl/worksheets/sheet1.xml", "");

        assertThat(sheet.split("<row ", -1)).hasSize(2_345 + 2);
    }

    /** By its directory, as whoever opens a workbook does. */
    private Map<String, String> unpacked(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("workbook.xlsx"), workbook);
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return parts;
    }
}
