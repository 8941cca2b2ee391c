package org.tributary.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tributary.http.json.Forms;

/**
 * A list as people take it away: CSV (RFC 4180, UTF-8, with a header) or a workbook of one sheet (ECMA-376), in the columns of the screen. Rows are
 * written as they come.
 *
 * @param name of the sheet, and of the file without its ending
 * @param rows hands every row to the consumer given
 */
public record PeoplesTable<T>(String name, List<Column<T>> columns, Consumer<Consumer<T>> rows) {

    /** How many rows of a sheet are held before they are written on. */
    private static final int HELD = 500;

    /** One column. */
    public record Column<T>(String title, Function<T, Cell> cell) {}

    /** In which form. */
    public enum Format {
        CSV("text/csv;charset=utf-8", ".csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

        private final String mediaType;
        private final String ending;

        Format(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }
    }

    /** Copies the columns. */
    public PeoplesTable {
        columns = List.copyOf(columns);
    }

    /** The form that a question names; CSV where it names none. */
    public static Format formatOf(Query query) {
        return query.optional("format", Forms.oneOfLowerCase(Format.class)).orElse(Format.CSV);
    }

    /** Answers with it as a file to keep. */
    public Response answer(Format format) {
        StreamingOutput body = out -> write(format, out);
        return Response.ok(body, format.mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + format.ending + "\"")
                .build();
    }

    /** Writes all rows; the stream stays open. */
    public void write(Format format, OutputStream out) throws IOException {
        try {
            switch (format) {
                case CSV -> writeCsv(out);
                case XLSX -> writeWorkbook(out);
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void writeCsv(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(columns.stream().map(Column::title).toList());
        rows.accept(row -> csv.writeRecord(
                columns.stream().map(column -> column.cell().apply(row).text()).toList()));
        // it holds back what its own buffer holds
        csv.flush();
        writer.flush();
    }

    private void writeWorkbook(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Tributary", null);
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).title());
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        int[] last = {0};
        rows.accept(row -> {
            last[0]++;
            for (int column = 0; column < columns.size(); column++) {
                put(sheet, last[0], column, columns.get(column).cell().apply(row));
            }
            if (last[0] % HELD == 0) {
                flush(sheet);
            }
        });
        workbook.finish();
    }

    private static void put(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Words(String words) -> sheet.value(row, column, words);
            case Cell.Figure(var figure) -> {
                sheet.value(row, column, figure);
                sheet.style(row, column)
                        .format(figure.scale() > 0 ? "#,##0." + "0".repeat(figure.scale()) : "#,##0")
                        .set();
            }
            case Cell.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Cell.Moment(var moment) -> {
                sheet.value(row, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case Cell.Blank() -> {}
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
