package org.tributary.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A long table as it was sent, in a file until it is read: neither memory nor a transaction waits for its sender. */
public final class SentTable implements Closeable {

    private final Path file;

    private SentTable(Path file) {
        this.file = file;
    }

    /**
     * Takes in all of it, up to {@link BodyLimitFilter#LONG_TABLE_LIMIT} bytes.
     *
     * @throws Unreadable if it is larger
     */
    public static SentTable of(InputStream in) throws IOException {
        SentTable table = new SentTable(Files.createTempFile("table", ".sent"));
        try (OutputStream out = Files.newOutputStream(table.file)) {
            LimitedStream.ofLongTable(in).transferTo(out);
            return table;
        } catch (IOException | RuntimeException broken) {
            table.close();
            throw broken;
        }
    }

    /** Its bytes from the beginning. */
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
