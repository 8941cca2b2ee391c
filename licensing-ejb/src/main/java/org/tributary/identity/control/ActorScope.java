package org.tributary.identity.control;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import org.tributary.identity.boundary.Scopes;

/**
 * Tells the database, at the start of each transaction, whose rows it may show. Bound to every boundary in {@code ejb-jar.xml},
 * so that none can be forgotten; the setting ends with the transaction.
 */
public class ActorScope {

    @Inject
    Scopes scopes;

    /** Sets the scope, then lets the call through. */
    @AroundInvoke
    public Object hold(InvocationContext call) throws Exception {
        scopes.hold();
        return call.proceed();
    }
}
