package org.tributary.attribution.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.tributary.Refusal;
import org.tributary.attribution.Run;
import org.tributary.attribution.control.Ledger;
import org.tributary.attribution.control.RunRows;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.idempotency.CallKey;
import org.tributary.idempotency.boundary.KeyedCalls;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;

/** Attributes revenue lines, each once: shares, postings and balances in one transaction, one run at a time, on whatever node. */
@Stateless
@RolesAllowed({Role.FINANCE, Role.ADMIN, Role.BILLING_SYSTEM})
public class AttributionRuns {

    @Inject
    RunBooking booking;

    @Inject
    RunJournal journal;

    @Inject
    RunOutcome outcome;

    @Inject
    RunWorker worker;

    @Inject
    RunRows runs;

    @Inject
    KeyedCalls calls;

    @Inject
    Ledger ledger;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    CurrentActor actor;

    /**
     * Attributes every line that was not; with nothing new the run has no lines.
     *
     * @param key under which a repeat returns the first
     * @throws org.tributary.terms.boundary.GoverningTerms.None if no agreement governs a line's vendor
     * @throws org.tributary.terms.boundary.GoverningTerms.Several if more than one does
     */
    public Run run(Optional<CallKey> key) {
        return once(key, id -> outcome.of(id, () -> booking.attribute(id)));
    }

    /** Begins the same, and answers at once; {@link #require} tells how it goes on. */
    public Run start(Optional<CallKey> key) {
        return once(key, id -> worker.attribute(id, actor.require()));
    }

    private Run once(Optional<CallKey> key, LongConsumer work) {
        return calls.once(
                key,
                "run",
                () -> {
                    long id = journal.begin(Run.Kind.ATTRIBUTION);
                    work.accept(id);
                    return require(id);
                },
                run -> Long.toString(run.id()),
                id -> require(Long.parseLong(id)));
    }

    /**
     * Asks a run to end: it does between two loads, and books nothing. One that nobody carries on any more, because its node went away,
     * ends at once. To ask again changes nothing.
     *
     * @throws Refusal.NotFound if there is no such run
     * @throws Ended if it is over
     */
    public Run cancel(long id) {
        Run run = require(id);
        boolean orphan = ledger.lockIfFree();
        if (!runs.cancel(id, actor.require().username())) {
            throw new Ended(run);
        }
        if (orphan) {
            runs.fail(id, clock.instant(), RunJournal.Cancelled.CODE);
        }
        if (run.cancelledBy().isEmpty()) {
            trail.record("attribution.cancelled", "run " + id, run.kind().name());
        }
        return require(id);
    }

    /** The run is over. */
    public static final class Ended extends Refusal {
        private static final long serialVersionUID = 1L;

        Ended(Run run) {
            super(Kind.CONFLICT, "run.ended", "Run " + run.id() + " is over.");
        }
    }

    /**
     * Runs, newest first.
     *
     * @param page from 1
     * @param size 1 to 200
     * @throws Refusal.Invalid with all faults, if page or size are out of range
     */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM})
    public RunPage list(int page, int size) {
        Pages.require(page, size);
        return new RunPage(runs.page(page, size), page, size, runs.count());
    }

    /** @throws Refusal.NotFound if there is no such run */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM})
    public Run require(long id) {
        return runs.find(id).orElseThrow(() -> new Refusal.NotFound("run"));
    }
}
