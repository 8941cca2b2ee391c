package org.tributary.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tokens of one grant, asked for again half a minute before the last one ends. */
final class KeycloakTokens implements TokenSource {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern LIFE = Pattern.compile("\"expires_in\"\\s*:\\s*(\\d+)");
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI endpoint;
    private final Map<String, String> form;
    private final Clock clock;
    private String token = "";
    private Instant ends = Instant.MIN;

    KeycloakTokens(HttpClient http, URI issuer, Map<String, String> form, Clock clock) {
        this.http = http;
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
        this.form = Map.copyOf(form);
        this.clock = clock;
    }

    @Override
    public synchronized String accessToken() {
        Instant asked = clock.instant();
        if (asked.isBefore(ends)) {
            return token;
        }
        String answer = ask();
        Matcher found = TOKEN.matcher(answer);
        Matcher life = LIFE.matcher(answer);
        if (!found.find() || !life.find()) {
            throw new StackFailure("Keycloak gave no token: " + answer);
        }
        token = found.group(1);
        ends = asked.plusSeconds(Long.parseLong(life.group(1))).minus(MARGIN);
        return token;
    }

    private String ask() {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(endpoint)
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            return answer.body();
        } catch (IOException silent) {
            throw new StackFailure("Keycloak does not answer at " + endpoint + ": " + silent.getMessage(), silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Waiting for Keycloak was interrupted.", interrupted);
        }
    }
}
