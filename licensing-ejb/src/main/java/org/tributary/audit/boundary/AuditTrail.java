package org.tributary.audit.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tributary.database.Database;
import org.tributary.identity.boundary.CurrentActor;

/** Appends to the trail. The database chains the events by digest, and lets nobody change one. */
@Dependent
public class AuditTrail {

    private final Database database;
    private final CurrentActor actor;
    private final Clock clock;

    @Inject
    public AuditTrail(Database database, CurrentActor actor, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Records a change of state. Call it last: writers of the trail wait for each other.
     *
     * @param action as {@code revenue-lines.submitted}
     * @param subject what was changed
     * @param details how, in words and numbers
     */
    public void record(String action, String subject, String details) {
        database.update(
                "insert into tributary.audit_event (occurred_at, actor, action, subject, details) values (?, ?, ?, ?, ?)",
                List.of(clock.instant(), actor.require().username(), action, subject, details));
    }
}
