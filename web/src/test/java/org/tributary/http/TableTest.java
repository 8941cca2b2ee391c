package org.tributary.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table as a file: a header and every row, however few or many. */
class TableTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 50_000})
    void everyRowIsWrittenUnderTheHeader(int rows) throws IOException {
        assertThat(written(rows, Table.Format.CSV).lines())
                .hasSize(rows + 1)
                .startsWith("number,note")
                .allMatch(line -> line.equals("number,note") || line.matches("\\d+,\"a, b\""));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 50_000})
    void everyRowIsAnObjectOfItsOwn(int rows) throws IOException {
        assertThat(written(rows, Table.Format.NDJSON).lines())
                .hasSize(rows)
                .allMatch(line -> line.matches("\\{\"number\":\\d+}"));
    }

    private static String written(int rows, Table.Format format) throws IOException {
        Table<Integer> table = new Table<>(
                List.of("number", "note"),
                number -> List.of(number.toString(), "a, b"),
                number -> Map.of("number", number),
                sink -> IntStream.range(0, rows).forEach(sink::accept));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.write(format, out);
        return out.toString(UTF_8);
    }
}
