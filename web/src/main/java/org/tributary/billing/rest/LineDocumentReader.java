package org.tributary.billing.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.tributary.billing.document.LineDocument;
import org.tributary.billing.document.RevenueLineTable;
import org.tributary.http.LimitedStream;
import org.tributary.http.json.JsonDocument;

/** Hands the lines to the resource in whatever form they were sent. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, LineDocumentReader.CSV, LineDocumentReader.NDJSON})
public class LineDocumentReader implements MessageBodyReader<LineDocument> {

    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == LineDocument.class;
    }

    @Override
    public LineDocument readFrom(
            Class<LineDocument> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        if (mediaType.isCompatible(MediaType.valueOf(CSV))) {
            return RevenueLineTable.readCsv(LimitedStream.ofTable(in));
        }
        return mediaType.isCompatible(MediaType.valueOf(NDJSON))
                ? RevenueLineTable.readNdjson(LimitedStream.ofTable(in))
                : LineDocument.of(JsonDocument.read(in));
    }
}
