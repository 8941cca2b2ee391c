package org.tributary.usage.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.tributary.Refusal.Faults;
import org.tributary.http.Unreadable;
import org.tributary.http.json.JsonDocument;

/** Usage as one JSON object a row. A row has up to 64 KiB, so that no document makes a longer one fill the memory. */
final class NdjsonRows implements EventRows {

    private static final int LONGEST = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST];
    private final ByteArrayOutputStream row = new ByteArrayOutputStream();
    private int from;
    private int to;
    private boolean tooLong;

    NdjsonRows(InputStream in) {
        this.in = in;
    }

    @Override
    public Optional<Row> next() {
        try {
            while (filled()) {
                readRow();
                byte[] bytes = row.toByteArray();
                if (tooLong) {
                    return Optional.of(NdjsonRows::tooLong);
                }
                if (!isBlank(bytes)) {
                    return Optional.of((at, faults) -> event(bytes, at, faults));
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean filled() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
        }
        return from < to;
    }

    /** Up to the next line feed or the end; of a row that is too long nothing is kept. */
    private void readRow() throws IOException {
        row.reset();
        tooLong = false;
        boolean ended = false;
        while (!ended && filled()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            tooLong |= row.size() + end - from > LONGEST;
            if (!tooLong) {
                row.write(buffer, from, end - from);
            }
            ended = end < to;
            from = ended ? end + 1 : end;
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte one : bytes) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    private static Optional<JsonNode> event(byte[] bytes, String at, Faults faults) {
        try {
            return Optional.of(JsonDocument.readValue(bytes, at, faults));
        } catch (Unreadable malformed) {
            faults.add(
                    malformed.problem().code(),
                    at,
                    "The row cannot be read: " + malformed.problem().detail());
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> tooLong(String at, Faults faults) {
        faults.add("ndjson.row", at, "A row has up to " + LONGEST + " bytes.");
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
