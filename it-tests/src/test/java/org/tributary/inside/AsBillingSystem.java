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

/** Calls boundaries in the role of billing-system, each call in a transaction of its own. */
@Stateless
@PermitAll
@RunAs(Role.BILLING_SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsBillingSystem {

    @Inject
    @SuppressWarnings("NullAway.Init")
    CurrentActor actor;

    /** The boundary's answer to this caller, who belongs to {@code partner} if it is given. */
    public <T> T call(@Nullable String partner, Supplier<T> boundary) {
        actor.become(Callers.actor(Set.of(Role.BILLING_SYSTEM), partner));
        return boundary.get();
    }
}
