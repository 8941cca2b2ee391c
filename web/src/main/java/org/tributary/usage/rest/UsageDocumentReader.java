package org.tributary.usage.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.tributary.http.SentTable;
import org.tributary.http.json.JsonDocument;
import org.tributary.usage.document.UsageDocument;

/** Hands usage to the resource in whatever form it was sent. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, UsageDocumentReader.CSV, UsageDocumentReader.NDJSON})
public class UsageDocumentReader implements MessageBodyReader<UsageDocument> {

    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == UsageDocument.class;
    }

    @Override
    public UsageDocument readFrom(
            Class<UsageDocument> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        boolean csv = mediaType.isCompatible(MediaType.valueOf(CSV));
        if (!csv && !mediaType.isCompatible(MediaType.valueOf(NDJSON))) {
            return UsageDocument.of(JsonDocument.read(in));
        }
        SentTable table = SentTable.of(in);
        try {
            return csv ? UsageDocument.ofCsv(table) : UsageDocument.ofNdjson(table);
        } catch (IOException | RuntimeException unreadable) {
            table.close();
            throw unreadable;
        }
    }
}
