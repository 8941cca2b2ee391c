package org.tributary.identity.control;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.List;
import org.tributary.database.Database;
import org.tributary.identity.boundary.CurrentActor;

/**
 * Tells the database, at the start of each transaction, whose rows it may show. Bound to every boundary in {@code ejb-jar.xml},
 * so that none can be forgotten; the setting ends with the transaction.
 */
public class ActorScope {

    @Inject
    CurrentActor actor;

    @Inject
    Database database;

    /** Sets the scope, then lets the call through. */
    @AroundInvoke
    public Object hold(InvocationContext call) throws Exception {
        database.query(
                "select set_config('tributary.scope', ?, true) as scope",
                List.of(actor.scope()),
                row -> row.text("scope"));
        return call.proceed();
    }
}
