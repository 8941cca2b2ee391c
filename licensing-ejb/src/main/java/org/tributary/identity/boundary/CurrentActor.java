package org.tributary.identity.boundary;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.identity.Actor;

/**
 * Who is calling, for the length of one request. The doors say so before they call a boundary; while nobody did, the scope is
 * empty, and an empty scope sees nothing.
 */
@RequestScoped
public class CurrentActor {

    private @Nullable Actor actor;
    private boolean lifted;

    /** Makes {@code caller} the actor of this request. */
    public void become(Actor caller) {
        actor = caller;
    }

    /** @throws Unknown if nobody was named */
    public Actor require() {
        if (actor == null) {
            throw new Unknown();
        }
        return actor;
    }

    /** What may be seen, in the words of {@link Actor#scope()}; empty, which is nothing, while nobody was named. */
    public String scope() {
        return actor == null ? "" : actor.scope();
    }

    /** What the database shows now: what may be seen, or all of it while a piece of work is done in the vendor's eyes. */
    public String eyes() {
        return lifted ? "*" : scope();
    }

    /** Whether such a piece of work is under way. */
    public boolean isLifted() {
        return lifted;
    }

    /** Begins or ends such a piece of work; {@link Scopes} alone does. */
    public void lift(boolean begins) {
        lifted = begins;
    }

    /** Nobody was named as the caller. */
    public static final class Unknown extends Refusal {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super(Kind.FORBIDDEN, "identity.unknown", "The caller is not known.");
        }
    }
}
