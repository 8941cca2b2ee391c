package org.tributary.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.tributary.http.Table.Format;

/** Answers with a table as a file to keep. */
public final class TableWriter {

    private TableWriter() {}

    /** @param name of the file, without its ending */
    public static <T> Response answer(Table<T> table, Format format, String name) {
        String ending = format == Format.CSV ? ".csv" : ".ndjson";
        StreamingOutput body = out -> table.write(format, out);
        return Response.ok(body, format.mediaType() + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ending + "\"")
                .build();
    }
}
