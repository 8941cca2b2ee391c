package org.tributary.contract.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.contract.control.RecognitionPolicyRows;
import org.tributary.contract.control.RevenuePeriodRows;
import org.tributary.contract.recognition.RecognitionPolicy;
import org.tributary.contract.recognition.RecognitionRefused;
import org.tributary.contract.recognition.RecognitionRules;
import org.tributary.contract.recognition.RecordedRecognitionPolicy;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;

/** How changes of contracts are accounted for, version by version. Nobody changes it alone: a second person confirms every version but the first. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class AccountingPolicies {

    @Inject
    RecognitionPolicyRows policies;

    @Inject
    RevenuePeriodRows periods;

    @Inject
    CurrentActor actor;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** All that were recorded by an instant, those that wait for a second person among them. */
    public List<RecordedRecognitionPolicy> list(Instant knownAt) {
        return policies.all().stream()
                .filter(one -> !one.recordedAt().isAfter(knownAt))
                .toList();
    }

    /**
     * The version by which what is recorded on a day is handled, as known at an instant.
     *
     * @throws Refusal.Invalid if there is none
     */
    public RecognitionPolicy inForce(LocalDate day, Instant knownAt) {
        return policies.known(knownAt).inForce(day);
    }

    /** Whether the caller may confirm rules: they wait, and somebody else recorded them. */
    public boolean isConfirmable(RecordedRecognitionPolicy recorded) {
        return recorded.confirmed().isEmpty()
                && actor.require().hasAny(Role.FINANCE, Role.ADMIN)
                && !recorded.by().isSamePersonAs(actor.require().account());
    }

    /**
     * Records rules that hold from their day on once a second person has confirmed them. A repeat of the latest of that day adds nothing.
     *
     * @throws RecognitionRefused if that day is one of a closed month
     */
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    public RecordedRecognitionPolicy record(RecognitionRules rules) {
        database.lock(RevenuePeriods.LOCK);
        List<RecordedRecognitionPolicy> known = policies.all();
        return known.stream()
                .filter(one -> one.rules().effectiveFrom().equals(rules.effectiveFrom()))
                .reduce((_, later) -> later)
                .filter(one -> one.rules().equals(rules))
                .orElseGet(() -> add(rules, known.size() + 1));
    }

    private RecordedRecognitionPolicy add(RecognitionRules rules, int number) {
        Instant now = clock.instant();
        RecordedRecognitionPolicy.refuseIfClosed(rules, periods.lastClosed());
        RecordedRecognitionPolicy recorded =
                new RecordedRecognitionPolicy(number, rules, actor.require().account(), now, Optional.empty());
        policies.add(recorded);
        trail.record("recognition-policy.recorded", Integer.toString(number), "from " + rules.effectiveFrom());
        return recorded;
    }

    /**
     * A second person's yes: the rules are the next version from now on.
     *
     * @throws Refusal.NotFound if there are no such rules
     * @throws RecognitionRefused if they were confirmed before, the caller recorded them, or their day was closed meanwhile
     */
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    public RecordedRecognitionPolicy confirm(int number) {
        database.lock(RevenuePeriods.LOCK);
        List<RecordedRecognitionPolicy> known = policies.all();
        int version =
                (int) known.stream().filter(one -> one.confirmed().isPresent()).count() + 1;
        Instant now = clock.instant();
        RecordedRecognitionPolicy confirmed = known.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("recognition-policy"))
                .confirm(version, periods.lastClosed(), actor.require().account(), now);
        policies.confirm(confirmed);
        trail.record(
                "recognition-policy.confirmed",
                Integer.toString(number),
                "version " + version + ", recorded by " + confirmed.by());
        return confirmed;
    }
}
