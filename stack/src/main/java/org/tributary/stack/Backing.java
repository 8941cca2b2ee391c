package org.tributary.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * What WildFly needs around it: PostgreSQL, with the schema up to date, and Keycloak. For tests that start the server themselves, with
 * {@link #serverProperties()}; everybody else uses {@link Stack}.
 */
public final class Backing implements AutoCloseable {

    private final StackOptions options;
    private final Artefacts artefacts;
    private final Secrets secrets;
    private final FileChannel lock;
    private final Servers servers = new Servers();
    private final HttpClient http;
    private @Nullable Database database;
    private @Nullable Keycloak keycloak;

    private Backing(StackOptions options, Artefacts artefacts, Secrets secrets, FileChannel lock) {
        this.options = options;
        this.artefacts = artefacts;
        this.secrets = secrets;
        this.lock = lock;
        this.http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    /** What happens as soon as the database is there, while Keycloak may still be starting. */
    interface OnDatabase {
        void proceed(Backing backing) throws IOException;
    }

    /** Starts PostgreSQL and Keycloak side by side. */
    public static Backing start(StackOptions options) {
        Backing backing = prepare(options);
        backing.start(_ -> {});
        return backing;
    }

    /** Checks and locks everything; no server has been started yet. */
    static Backing prepare(StackOptions options) {
        Artefacts artefacts = Artefacts.below(options.repository());
        try {
            Files.createDirectories(options.data());
            FileChannel lock = lock(options.data());
            try {
                options.ports().requireFree();
                if (options.fresh()) {
                    forget(options);
                }
                Directories.requireSpace(options.data(), 500);
                Secrets secrets = Secrets.keptIn(options.data().resolve("secrets.properties"));
                return new Backing(options, artefacts, secrets, lock);
            } catch (IOException | StackFailure failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw inWords(failure, options);
        }
    }

    private static FileChannel lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // this very process holds it: the same answer
        }
        channel.close();
        throw new StackFailure(
                "Tributary already runs on " + data + ": stop it, or choose another place with --data DIR.");
    }

    private static void forget(StackOptions options) throws IOException {
        Postgres.forget(options);
        for (String kept : new String[] {"keycloak", "wildfly", "secrets.properties"}) {
            Directories.delete(options.data().resolve(kept));
        }
    }

    /** Starts the servers; on any failure nothing is left running. */
    void start(OnDatabase next) {
        try (Progress progress = new Progress(options.progress());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ExecutorCompletionService<Boolean> tasks = new ExecutorCompletionService<>(threads);
            tasks.submit(step(progress, "starting Keycloak", this::startKeycloak));
            tasks.submit(() -> {
                step(progress, "starting PostgreSQL", this::startDatabase).call();
                return step(progress, "starting WildFly", () -> next.proceed(this))
                        .call();
            });
            awaitBoth(tasks);
        }
    }

    /** Whoever fails first ends the other too, because its server is stopped. */
    private void awaitBoth(ExecutorCompletionService<Boolean> tasks) {
        try {
            tasks.take().get();
            tasks.take().get();
        } catch (ExecutionException failed) {
            close();
            throw inWords(failed.getCause(), options);
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
            throw new StackFailure("The start was interrupted.", interrupted);
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private static Callable<Boolean> step(Progress progress, String name, Step step) {
        return () -> {
            try (var _ = progress.doing(name)) {
                step.run();
                return true;
            }
        };
    }

    private void startDatabase() throws IOException {
        Database prepared = Database.prepare(Postgres.start(options, secrets, servers), secrets);
        prepared.migrate();
        database = prepared;
    }

    private void startKeycloak() throws IOException {
        KeycloakHome home = KeycloakHome.in(options, artefacts.keycloak(), servers);
        keycloak = Keycloak.start(options, home, secrets, servers, http);
    }

    private static StackFailure inWords(@Nullable Throwable failure, StackOptions options) {
        if (failure instanceof StackFailure spoken) {
            return spoken;
        }
        String message = String.valueOf(failure == null ? "unknown" : failure.getMessage());
        String sentence = message.contains("No space left")
                ? "The disk is full (" + message + "): free some space, or choose another place with --data DIR."
                : "Tributary could not start on " + options.data() + ": " + failure;
        return failure == null ? new StackFailure(sentence) : new StackFailure(sentence, failure);
    }

    /** Where the servers will listen, and the rest of what was wished. */
    public StackOptions options() {
        return options;
    }

    /** The realm's address, {@code iss} of all tokens. */
    public URI issuer() {
        return URI.create("http://127.0.0.1:" + options.ports().keycloak() + "/realms/tributary");
    }

    /** The database, with the credentials of both roles. */
    public Database database() {
        if (database == null) {
            throw new IllegalStateException("PostgreSQL is not started");
        }
        return database;
    }

    /** The passwords of this installation. */
    public Secrets secrets() {
        return secrets;
    }

    /** The system properties {@code standalone-tributary.xml} reads. */
    public Map<String, String> serverProperties() {
        return WildFly.properties(database(), issuer(), secrets, clock());
    }

    /** The file by which the server's clock is turned: a duration such as {@code P30D}. It need not be there. */
    public Path clock() {
        return options.data().toAbsolutePath().resolve("clock");
    }

    /** Tokens of a demo user, for instance {@code ada}. */
    public TokenSource tokens(String user) {
        return keycloak().tokensOf(user);
    }

    /** Tokens of the billing system. */
    public TokenSource billingTokens() {
        return keycloak().billingTokens();
    }

    private Keycloak keycloak() {
        if (keycloak == null) {
            throw new IllegalStateException("Keycloak is not started");
        }
        return keycloak;
    }

    Artefacts artefacts() {
        return artefacts;
    }

    Servers servers() {
        return servers;
    }

    HttpClient http() {
        return http;
    }

    /** Stops the servers, also those still starting. */
    @Override
    public void close() {
        servers.close();
        try {
            lock.close();
        } catch (IOException _) {
            // the system takes it back when we end
        }
    }
}
