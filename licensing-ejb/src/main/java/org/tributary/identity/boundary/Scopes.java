package org.tributary.identity.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.tributary.database.Database;

/** Tells the database, for the rest of a transaction, whose rows it may show. */
@Dependent
public class Scopes {

    private final CurrentActor actor;
    private final Database database;

    @Inject
    public Scopes(CurrentActor actor, Database database) {
        this.actor = actor;
        this.database = database;
    }

    /** Holds the transaction to what the current actor may see; without an actor that is nothing. */
    public void hold() {
        database.query(
                "select set_config('tributary.scope', ?, true) as scope",
                List.of(actor.eyes()),
                row -> row.text("scope"));
    }

    /**
     * What is asked or kept in the vendor's eyes, whoever calls: for rules that weigh what the caller may not see. It holds through the boundaries that are
     * called meanwhile. Nothing of what is found may reach the caller by name. A refusal ends the transaction, and its scope with it.
     */
    public <T> T inTheVendorsEyes(Supplier<T> work) {
        if (actor.isLifted()) {
            return work.get();
        }
        actor.lift(true);
        T done;
        try {
            hold();
            done = work.get();
        } finally {
            actor.lift(false);
        }
        hold();
        return done;
    }
}
