package org.tributary.inside;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;

/** Calls boundaries in the role of admin, each call in a transaction of its own. */
@Stateless
@PermitAll
@RunAs(Role.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsAdmin {

    @Inject
    @SuppressWarnings("NullAway.Init")
    CurrentActor actor;

    /** The boundary's answer to this caller, who belongs to {@code partner} if it is given. */
    public <T> T call(@Nullable String partner, Supplier<T> boundary) {
        actor.become(Callers.actor(Set.of(Role.ADMIN), partner));
        return boundary.get();
    }
}
