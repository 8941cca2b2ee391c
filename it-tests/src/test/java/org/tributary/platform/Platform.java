package org.tributary.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The running platform.
 *
 * @param base where WildFly listens
 * @param owner sees and may do everything in the database
 * @param application the role the server itself uses; without a scope it sees nothing
 * @param clock the file by which the server's clock is turned
 */
public record Platform(URI base, Tokens tokens, Database owner, Database application, Path clock) {

    /** Turns the server's clock, from which it goes on; {@link #turnBack} is for the end of the test. */
    public void turnClockTo(Instant now) {
        try {
            Files.writeString(clock, Duration.between(Instant.now(), now).toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Leaves the server its machine's clock again. */
    public void turnBack() {
        try {
            Files.deleteIfExists(clock);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The doors as a demo user finds them. */
    public Door as(String user) {
        return new Door(base, () -> tokens.of(user));
    }

    /** The doors as the billing system finds them. */
    public Door asBillingSystem() {
        return new Door(base, tokens::ofBillingSystem);
    }

    /** The doors with this very token. */
    public Door with(String token) {
        return new Door(base, () -> token);
    }

    /** The doors without a token. */
    public Door asNobody() {
        return with("");
    }
}
