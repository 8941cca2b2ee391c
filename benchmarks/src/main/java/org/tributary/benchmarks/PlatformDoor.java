package org.tributary.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.tributary.stack.TokenSource;

/** The REST door of a platform, for calls that take minutes. */
final class PlatformDoor {

    private static final int TOLD = 2_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;
    private final TokenSource tokens;

    PlatformDoor(URI portal, TokenSource tokens) {
        this.api = portal.resolve("/api/v1/");
        this.tokens = tokens;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(path, "GET", "text/csv", BodyPublishers.noBody());
    }

    /** @throws IOException if it is refused, with what is said why */
    String post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return send(path, "POST", type, body);
    }

    private String send(String path, String method, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(Duration.ofMinutes(30))
                .header("Authorization", "Bearer " + tokens.accessToken())
                .header("Accept", "text/csv, application/json, application/problem+json")
                .header("Content-Type", type)
                .method(method, body)
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            String why = response.body();
            throw new IOException(method + " " + path + " was refused: " + response.statusCode() + " "
                    + why.substring(0, Math.min(TOLD, why.length())));
        }
        return response.body();
    }
}
