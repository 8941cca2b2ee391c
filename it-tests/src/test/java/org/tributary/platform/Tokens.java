package org.tributary.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Tokens from the real identity provider.
 *
 * @param issuer the realm's address
 */
public record Tokens(URI issuer, String demoPassword, String billingSecret, String administratorPassword) {

    private record Kept(String token, long since) {}

    private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();

    private static final String BRIEF_CLIENT = """
            {"clientId": "it-brief", "publicClient": true, "directAccessGrantsEnabled": true,
             "standardFlowEnabled": false, "attributes": {"access.token.lifespan": "2"},
             "protocolMappers": [{"name": "audience", "protocol": "openid-connect",
               "protocolMapper": "oidc-audience-mapper", "config":
                 {"included.client.audience": "tributary-portal", "access.token.claim": "true"}}]}""";

    /** A demo user's answer from the token endpoint: access, refresh and ID token. */
    public Answer grantTo(String user) {
        return request(Map.of(
                "grant_type", "password",
                "client_id", "tributary-cli",
                "username", user,
                "password", demoPassword,
                "scope", "openid organization"));
    }

    /** An access token of a demo user, not older than a minute. */
    public String of(String user) {
        return kept(user, () -> accessToken(grantTo(user)));
    }

    /** An access token of a demo user that expires after two seconds, from a client made for it. */
    public String shortLived(String user) {
        String realm = issuer.toString().replace("/realms/", "/admin/realms/");
        Answer created = Door.send(HttpRequest.newBuilder(URI.create(realm + "/clients"))
                .header("Authorization", "Bearer " + ofAdministrator())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(BRIEF_CLIENT))
                .build());
        if (created.status() != 201 && created.status() != 409) {
            throw new IllegalStateException("no client for brief tokens: " + created);
        }
        return accessToken(request(
                Map.of("grant_type", "password", "client_id", "it-brief", "username", user, "password", demoPassword)));
    }

    private String ofAdministrator() {
        URI master = URI.create(issuer.toString().replace("/realms/tributary", "/realms/master"));
        return accessToken(post(
                URI.create(master + "/protocol/openid-connect/token"),
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", administratorPassword)));
    }

    /** An access token of the billing system, not older than a minute. */
    public String ofBillingSystem() {
        return kept(
                "",
                () -> accessToken(request(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "tributary-billing",
                        "client_secret", billingSecret))));
    }

    private static String kept(String user, Supplier<String> fresh) {
        Kept found = KEPT.get(user);
        if (found == null
                || System.nanoTime() - found.since() > Duration.ofMinutes(1).toNanos()) {
            found = new Kept(fresh.get(), System.nanoTime());
            KEPT.put(user, found);
        }
        return found.token();
    }

    /** Asks the token endpoint of this realm. */
    public Answer request(Map<String, String> form) {
        return post(URI.create(issuer + "/protocol/openid-connect/token"), form);
    }

    /** Posts a form. */
    public static Answer post(URI address, Map<String, String> form) {
        String body = new LinkedHashMap<>(form)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return Door.send(HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String accessToken(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("no token: " + answer);
        }
        return answer.text("access_token");
    }
}
