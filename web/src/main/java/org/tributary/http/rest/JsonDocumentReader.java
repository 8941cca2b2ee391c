package org.tributary.http.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.tributary.http.json.JsonDocument;

/** Hands the document to the resource as it was sent. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonDocumentReader implements MessageBodyReader<JsonDocument> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonDocument.class;
    }

    @Override
    public JsonDocument readFrom(
            Class<JsonDocument> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        return JsonDocument.read(in);
    }
}
