package org.tributary.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What a door answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** The body, read. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("not JSON: " + this, broken);
        }
    }

    /** The text of a field of the body. */
    public String text(String field) {
        return json().path(field).asText();
    }

    /** The stable code of a problem; empty where the answer is none. */
    public String code() {
        return mediaType().equals("application/problem+json") ? text("code") : "";
    }

    /** {@code code at pointer} of every fault of a problem, in order of the pointers. */
    public List<String> faults() {
        return StreamSupport.stream(json().path("faults").spliterator(), false)
                .map(fault -> fault.path("pointer").asText() + " "
                        + fault.path("code").asText())
                .sorted()
                .toList();
    }

    /** The names of the body's fields: its shape. */
    public List<String> fieldNames() {
        TreeSet<String> names = new TreeSet<>();
        json().fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }

    /** The media type without parameters. */
    public String mediaType() {
        return headers.firstValue("Content-Type")
                .orElse("")
                .replaceAll(";.*", "")
                .strip();
    }

    @Override
    public String toString() {
        return status + " " + mediaType() + " " + (body.length() > 2000 ? body.substring(0, 2000) + "..." : body);
    }
}
