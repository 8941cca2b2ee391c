package org.tributary.platform;

import java.net.URI;

/**
 * The running platform.
 *
 * @param base where WildFly listens
 * @param owner sees and may do everything in the database
 * @param application the role the server itself uses; without a scope it sees nothing
 */
public record Platform(URI base, Tokens tokens, Database owner, Database application) {

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
