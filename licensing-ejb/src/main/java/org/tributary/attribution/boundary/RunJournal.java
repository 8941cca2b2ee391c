package org.tributary.attribution.boundary;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tributary.Refusal;
import org.tributary.attribution.Run;
import org.tributary.attribution.control.RunRows;
import org.tributary.identity.boundary.CurrentActor;

/**
 * Tells how a run stands while its own transaction is still under way, and that it failed when that transaction is gone: each entry is a
 * transaction of its own (ADR 12).
 */
@Stateless
@PermitAll
@TransactionAttribute(REQUIRES_NEW)
public class RunJournal {

    @Inject
    RunRows runs;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    /** Begins a run, and gives its number. */
    public long begin(Run.Kind kind) {
        return runs.begin(kind, clock.instant(), actor.require().username());
    }

    /**
     * How far it is.
     *
     * @throws Cancelled if somebody asked it to end
     */
    public void progress(long id, Run.Stage stage, int linesDone, int lines) {
        if (!runs.progress(id, stage, linesDone, lines)) {
            throw new Cancelled(id);
        }
    }

    /** It failed, and booked nothing. */
    public void fail(long id, String problem) {
        runs.fail(id, clock.instant(), problem);
    }

    /** Somebody asked the run to end; it booked nothing. */
    public static final class Cancelled extends Refusal {
        private static final long serialVersionUID = 1L;

        /** The code of a run that ended so. */
        static final String CODE = "run.cancelled";

        Cancelled(long id) {
            super(Kind.CONFLICT, CODE, "Run " + id + " was cancelled.");
        }
    }
}
