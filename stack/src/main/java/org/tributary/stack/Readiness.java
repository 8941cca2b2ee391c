package org.tributary.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits until a server answers. */
final class Readiness {

    private Readiness() {}

    /** @throws StackFailure if the server ends, or does not answer {@code uri} with 200 in time */
    static void await(GuardedProcess server, HttpClient http, URI uri, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
        try {
            while (!answers(http, request)) {
                server.requireAlive();
                if (System.nanoTime() > end) {
                    throw new StackFailure(server.name() + " does not answer at " + uri + " after "
                            + patience.toSeconds() + " s; it said last: " + server.lastWords());
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Waiting for " + server.name() + " was interrupted.", interrupted);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false; // nobody listens yet
        }
    }
}
