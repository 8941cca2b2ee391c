package org.tributary.inside;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.identity.Actor;

/** Callers as the doors would name them. */
final class Callers {

    private Callers() {}

    static Actor actor(Set<String> roles, @Nullable String partner) {
        return new Actor("it", "Integration test", roles, Optional.ofNullable(partner));
    }
}
