package org.tributary.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak with realm {@code tributary}. Its directory links to the shared programs and has its own data, which are made anew
 * from the realm file when that has changed, for instance because the portal has another port now.
 */
record Keycloak(GuardedProcess process, URI uri, Secrets secrets, HttpClient http) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Keycloak start(
            StackOptions options, KeycloakHome programs, Secrets secrets, Servers servers, HttpClient http)
            throws IOException {
        Path home = Files.createDirectories(options.data().resolve("keycloak"));
        link(programs, home);
        realm(home, Realm.json(secrets, options.ports().portal()));
        URI uri = URI.create("http://127.0.0.1:" + options.ports().keycloak());
        GuardedProcess process = servers.start(new GuardedProcess.Command(
                "Keycloak",
                List.of(),
                KeycloakHome.java(
                        home, List.of("-Xms64m", "-Xmx384m", "-XX:MaxMetaspaceSize=256m"), arguments(options, uri)),
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdmin()),
                home,
                options.data().resolve("keycloak.log"),
                "TERM",
                Duration.ofSeconds(20)));
        Keycloak keycloak = new Keycloak(process, uri, secrets, http);
        URI metadata = URI.create(keycloak.issuer() + "/.well-known/openid-configuration");
        Readiness.await(process, http, metadata, PATIENCE);
        return keycloak;
    }

    private static List<String> arguments(StackOptions options, URI uri) {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + options.ports().keycloak(),
                "--hostname=" + uri,
                "--log-level=info");
    }

    /** The realm's address, as tokens name it. */
    URI issuer() {
        return URI.create(uri + "/realms/tributary");
    }

    /** Tokens of a demo user, by the client for tests and scripts. */
    TokenSource tokensOf(String user) {
        Map<String, String> form = Map.of(
                "grant_type", "password",
                "client_id", "tributary-cli",
                "scope", "openid organization",
                "username", user,
                "password", secrets.demo());
        return new KeycloakTokens(http, issuer(), form, Clock.systemUTC());
    }

    /** Tokens of the billing system. */
    TokenSource billingTokens() {
        Map<String, String> form = Map.of(
                "grant_type", "client_credentials",
                "client_id", "tributary-billing",
                "client_secret", secrets.billing());
        return new KeycloakTokens(http, issuer(), form, Clock.systemUTC());
    }

    private static void link(KeycloakHome programs, Path home) throws IOException {
        for (String part : List.of("bin", "conf", "lib", "providers", "themes")) {
            Path link = home.resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, programs.directory().resolve(part));
        }
    }

    private static void realm(Path home, String json) throws IOException {
        Path digest = home.resolve("realm.sha256");
        String now = digest(json);
        if (Files.exists(digest) && Files.readString(digest).equals(now)) {
            return;
        }
        Directories.delete(home.resolve("data"));
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.setPosixFilePermissions(imports, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(imports.resolve("tributary-realm.json"), json);
        Files.writeString(digest, now);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
