package org.tributary.stack;

/** Somebody's access token, always one that still holds for a while. */
@FunctionalInterface
public interface TokenSource {

    /** The token in its compact form, without {@code Bearer}. */
    String accessToken();
}
