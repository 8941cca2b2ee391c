package org.tributary.attribution.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tributary.Refusal;
import org.tributary.attribution.control.ScenarioDesk;
import org.tributary.attribution.control.ScenarioRows;
import org.tributary.attribution.scenario.ParameterChange;
import org.tributary.attribution.scenario.ScenarioQuestion;
import org.tributary.attribution.scenario.Sensitivity;
import org.tributary.attribution.scenario.StoredScenario;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.idempotency.CallKey;
import org.tributary.idempotency.boundary.KeyedCalls;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.terms.AgreementId;
import org.tributary.terms.Revision;
import org.tributary.time.DateRange;

/** Replays of history under other terms, prices or growth: kept, shared, never in the ledger. For the vendor's staff only. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class Scenarios {

    @Inject
    ScenarioDesk desk;

    @Inject
    ScenarioRows rows;

    @Inject
    KeyedCalls calls;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    /**
     * Computes a scenario and keeps it.
     *
     * @param key under which a repeat returns the first
     * @throws Refusal.NotFound if there is no such agreement, draft or regime
     * @throws Refusal.Invalid with every fault of the question
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public StoredScenario create(Optional<CallKey> key, ScenarioQuestion question) {
        return calls.once(
                key,
                "scenario",
                () -> compute(question),
                scenario -> scenario.id().toString(),
                id -> require(UUID.fromString(id)));
    }

    private StoredScenario compute(ScenarioQuestion question) {
        StoredScenario stored = new StoredScenario(
                UUID.randomUUID(),
                question,
                desk.compute(question, clock.instant()),
                clock.instant(),
                actor.require().username());
        rows.add(stored);
        trail.record("scenario.created", stored.id().toString(), question.name());
        return stored;
    }

    /** A page of them, newest first. */
    public List<StoredScenario> list(int page, int size) {
        Pages.require(page, size);
        return rows.page(page, size);
    }

    /** How many there are. */
    public long count() {
        return rows.count();
    }

    /** @throws Refusal.NotFound if there is no such scenario */
    public StoredScenario require(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal.NotFound("scenario"));
    }

    /**
     * What a scenario comes to as one field of one clause moves.
     *
     * @throws Refusal.NotFound if there is no such scenario
     * @throws Refusal.Invalid if the terms have no such clause, or it has no such field
     */
    public Sensitivity sensitivity(UUID id, List<ParameterChange> values) {
        return desk.sensitivity(require(id).question(), values, clock.instant());
    }

    /**
     * What a draft would have made of history, against what was booked.
     *
     * @param stretch whole months
     * @throws Refusal.NotFound if there is no such agreement
     */
    public StoredScenario.Result impact(AgreementId agreement, Revision draft, DateRange stretch) {
        Instant now = clock.instant();
        return desk.impact(agreement, draft, stretch, now);
    }
}
