package org.tributary.stack.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.stack.StackFailure;
import org.tributary.stack.TokenSource;

/** The platform's REST door, as a client sees it. Whatever is refused becomes one sentence. */
final class RestDoor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int FAULTS_SHOWN = 5;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI api;
    private final TokenSource tokens;

    RestDoor(URI portal, TokenSource tokens) {
        this.api = URI.create(portal.toString().replaceAll("/+$", "") + "/api/v1");
        this.tokens = tokens;
    }

    JsonNode get(String path) {
        return find(path).orElseThrow(() -> new StackFailure("The platform has nothing at " + api + path + "."));
    }

    /** The answer, or empty where there is none (404). */
    Optional<JsonNode> find(String path) {
        HttpResponse<String> response = send("GET", path, BodyPublishers.noBody());
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(body("GET", path, response));
    }

    JsonNode put(String path, JsonNode document) {
        return body("PUT", path, send("PUT", path, BodyPublishers.ofString(document.toString())));
    }

    JsonNode post(String path, JsonNode document) {
        return body("POST", path, send("POST", path, BodyPublishers.ofString(document.toString())));
    }

    JsonNode post(String path) {
        return body("POST", path, send("POST", path, BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher content) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.accessToken())
                .header("Accept", "application/json, application/problem+json")
                .method(method, content);
        if (content.contentLength() != 0) {
            request.header("Content-Type", "application/json");
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new StackFailure(
                    "The platform at " + api + " does not answer (" + broken.getMessage() + "); see the server's log.",
                    broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Waiting for " + method + " " + path + " was interrupted.", interrupted);
        }
    }

    private static JsonNode body(String method, String path, HttpResponse<String> response) {
        JsonNode body = parsed(response.body());
        if (response.statusCode() / 100 != 2) {
            throw new StackFailure(sentence(method, path, response.statusCode(), body));
        }
        return body;
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    /** A problem (RFC 9457) in words, with its first faults. */
    static String sentence(String method, String path, int status, JsonNode problem) {
        String title = problem.path("detail").asText(problem.path("title").asText("no reason given"));
        String code = problem.path("code").asText("");
        StringBuilder sentence = new StringBuilder(method + " " + path + " was refused with " + status)
                .append(code.isEmpty() ? "" : " (" + code + ")")
                .append(": ")
                .append(title);
        List<JsonNode> faults = new ArrayList<>();
        problem.path("faults").forEach(faults::add);
        faults.stream()
                .limit(FAULTS_SHOWN)
                .forEach(fault -> sentence.append(System.lineSeparator())
                        .append("  ")
                        .append(fault.path("pointer").asText())
                        .append(": ")
                        .append(fault.path("message").asText()));
        if (faults.size() > FAULTS_SHOWN) {
            sentence.append(System.lineSeparator())
                    .append("  and ")
                    .append(faults.size() - FAULTS_SHOWN)
                    .append(" more");
        }
        return sentence.toString();
    }
}
