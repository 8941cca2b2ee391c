package org.tributary.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Rows that are written as they come, so that no list of them all is needed: CSV (RFC 4180, UTF-8, with a header) or NDJSON.
 *
 * @param columns the header
 * @param cells the cells of a row, in the order of the columns
 * @param view the row as a JSON object
 * @param rows hands every row to the consumer given
 */
public record Table<T>(
        List<String> columns, Function<T, List<String>> cells, Function<T, Object> view, Consumer<Consumer<T>> rows) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    /** In which form. */
    public enum Format {
        CSV("text/csv"),
        NDJSON("application/x-ndjson");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /** RFC 6838. */
        public String mediaType() {
            return mediaType;
        }
    }

    /** Copies the columns. */
    public Table {
        columns = List.copyOf(columns);
    }

    /** Writes all rows; the stream stays open. */
    public void write(Format format, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
        try {
            switch (format) {
                case CSV -> writeCsv(writer);
                case NDJSON -> writeNdjson(writer);
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        writer.flush();
    }

    private void writeCsv(BufferedWriter writer) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(columns);
        rows.accept(row -> csv.writeRecord(cells.apply(row)));
        // it holds back what its own buffer holds
        csv.flush();
    }

    private void writeNdjson(BufferedWriter writer) {
        rows.accept(row -> {
            try {
                writer.write(MAPPER.writeValueAsString(view.apply(row)));
                writer.write('\n');
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
