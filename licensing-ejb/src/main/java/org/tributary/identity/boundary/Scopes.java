package org.tributary.identity.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
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
                List.of(actor.scope()),
                row -> row.text("scope"));
    }
}
