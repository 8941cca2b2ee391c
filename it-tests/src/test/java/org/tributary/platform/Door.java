package org.tributary.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A caller at the platform's doors: an address and a token, and nothing kept between two calls.
 *
 * @param token asked for at each call; empty for nobody
 */
public record Door(URI base, Supplier<String> token) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Reads below {@code /api/v1}. */
    public Answer get(String path) {
        return send("GET", "/api/v1" + path, "application/json", BodyPublishers.noBody());
    }

    /** Reads a table below {@code /api/v1}: CSV, NDJSON or a workbook, as the path asks. */
    public Answer table(String path) {
        return send(request("GET", "/api/v1" + path, BodyPublishers.noBody())
                .header(
                        "Accept",
                        "text/csv, application/x-ndjson, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
                                + " application/problem+json")
                .build());
    }

    /** Reads below {@code /api/v1} in whatever form it comes. */
    public Answer anything(String path) {
        return send(request("GET", "/api/v1" + path, BodyPublishers.noBody())
                .header("Accept", "*/*")
                .build());
    }

    /** Reads a calendar below {@code /api/v1}. */
    public Answer calendar(String path) {
        return send(request("GET", "/api/v1" + path, BodyPublishers.noBody())
                .header("Accept", "text/calendar, application/problem+json")
                .build());
    }

    /** Follows the events of something below {@code /api/v1} until the server ends them. */
    public Answer events(String path) {
        return send(request("GET", "/api/v1" + path, BodyPublishers.noBody())
                .header("Accept", "text/event-stream, application/problem+json")
                .build());
    }

    /** Posts a table below {@code /api/v1}. */
    public Answer post(String path, String contentType, String table) {
        return send("POST", "/api/v1" + path, contentType, BodyPublishers.ofString(table));
    }

    /** Posts nothing below {@code /api/v1}, and asks for an answer before the work is done (RFC 7240). */
    public Answer postLater(String path) {
        return send(request("POST", "/api/v1" + path, BodyPublishers.noBody())
                .header("Accept", "application/json, application/problem+json")
                .header("Prefer", "respond-async")
                .build());
    }

    /** Posts JSON below {@code /api/v1}. */
    public Answer post(String path, String json) {
        return send("POST", "/api/v1" + path, "application/json", BodyPublishers.ofString(json));
    }

    /** Posts JSON below {@code /api/v1} under an idempotency key. */
    public Answer postOnce(String key, String path, String json) {
        return send(request("POST", "/api/v1" + path, BodyPublishers.ofString(json))
                .header("Accept", "application/json, application/problem+json")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .build());
    }

    /** Puts JSON below {@code /api/v1}. */
    public Answer put(String path, String json) {
        return send("PUT", "/api/v1" + path, "application/json", BodyPublishers.ofString(json));
    }

    /** Posts an envelope to the SOAP door, whatever it holds. */
    public Answer soap(String envelope) {
        return send("POST", "/soap/v1/billing", "text/xml; charset=utf-8", BodyPublishers.ofString(envelope));
    }

    /** Sends anything to any path. */
    public Answer send(String method, String path, String contentType, BodyPublisher body) {
        return send(request(method, path, body)
                .header("Accept", "application/json, application/problem+json, text/xml")
                .header("Content-Type", contentType)
                .build());
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).method(method, body).timeout(Duration.ofMinutes(2));
        String bearer = token.get();
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    /** Sends a request as it stands. */
    public static Answer send(HttpRequest request) {
        try {
            return Answer.of(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(request.uri() + " gave no answer", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
