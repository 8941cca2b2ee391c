package org.tributary.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, Keycloak and WildFly with Tributary deployed: the whole platform, ready when {@link #start} returns. */
public final class Stack implements AutoCloseable {

    private final Backing backing;
    private @Nullable WildFly wildfly;

    private Stack(Backing backing) {
        this.backing = backing;
    }

    /**
     * Starts all three side by side and waits until the deployment answers.
     *
     * @throws StackFailure if that cannot be; nothing is left running then
     */
    public static Stack start(StackOptions options) {
        Stack stack = prepare(options);
        stack.startServers();
        return stack;
    }

    /** Checks and locks everything, so that {@link #close} can be arranged before the first server starts. */
    static Stack prepare(StackOptions options) {
        return new Stack(Backing.prepare(options));
    }

    void startServers() {
        backing.start(ground -> wildfly = WildFly.start(
                ground.options(), ground.artefacts(), ground.serverProperties(), ground.servers(), ground.http()));
    }

    /** Where the portal is. */
    public URI portal() {
        return URI.create("http://127.0.0.1:" + backing.options().ports().portal() + "/");
    }

    /** PostgreSQL and Keycloak, with their addresses, passwords and tokens. */
    public Backing backing() {
        return backing;
    }

    /** Tokens of a demo user, for instance {@code ada}. */
    public TokenSource tokens(String user) {
        return backing.tokens(user);
    }

    /** The server's installation, shared and never changed. */
    public Path wildflyHome() {
        return running().home();
    }

    /** This instance's configuration, deployments, data and logs. */
    public Path wildflyBase() {
        return running().base();
    }

    /** The server's management door, for health and jboss-cli. */
    public URI management() {
        return running().management();
    }

    private WildFly running() {
        if (wildfly == null) {
            throw new IllegalStateException("WildFly is not started");
        }
        return wildfly;
    }

    /** A server that has stopped by itself, with the end of its log. */
    Optional<String> casualty() {
        return backing.servers().running().stream()
                .filter(server -> !server.alive())
                .map(server -> server.name() + " stopped by itself; it said last: " + server.lastWords())
                .findFirst();
    }

    /** Stops all servers and waits until they are gone. */
    @Override
    public void close() {
        backing.close();
    }
}
