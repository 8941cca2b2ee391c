package org.tributary.terms.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tributary.Refusal;
import org.tributary.approval.Act;
import org.tributary.approval.DraftState;
import org.tributary.approval.Step;
import org.tributary.approval.boundary.DraftSteps;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.database.Database;
import org.tributary.idempotency.CallKey;
import org.tributary.idempotency.boundary.KeyedCalls;
import org.tributary.identity.Role;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.comparison.Comparison;
import org.tributary.terms.control.AgreementRows;
import org.tributary.terms.control.DraftRows;
import org.tributary.terms.control.EntryChecks;
import org.tributary.terms.draft.Draft;
import org.tributary.terms.draft.DraftId;
import org.tributary.terms.draft.GoldenCases;

/**
 * The life of a revision before it is one: drafted and checked at once, held against the one it follows, proven by golden cases, approved
 * by a second person, published. Every step leaves an event in the trail.
 */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class RevisionDrafts {

    private static final String SUBJECT = "terms";

    @Inject
    DraftRows drafts;

    @Inject
    AgreementRows agreements;

    @Inject
    EntryChecks checks;

    @Inject
    GoldenCaseTrial trial;

    @Inject
    DraftSteps steps;

    @Inject
    Database database;

    @Inject
    KeyedCalls calls;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Those that were changed last, the last one first; 500 at most.
     *
     * @param agreement empty for all
     * @param states empty for all
     */
    public List<Draft> list(Optional<AgreementId> agreement, Set<DraftState> states) {
        return drafts.latest().stream()
                .filter(draft -> agreement.map(draft.agreement()::equals).orElse(true))
                .filter(draft -> states.isEmpty() || states.contains(draft.state()))
                .toList();
    }

    /** @throws Refusal.NotFound if there is no such draft */
    public Draft require(DraftId id) {
        return drafts.require(id);
    }

    /** What the caller may do with a draft as it stands. */
    public Set<Step> steps(Draft draft) {
        return steps.own(SUBJECT, draft.stepsOf(steps.account()));
    }

    /** Holds a draft against the revision that it would take the place of today. */
    public Comparison comparison(DraftId id) {
        Draft draft = drafts.require(id);
        PartnershipAgreement agreement = require(draft.agreement());
        Revision drafted = draft.state() == DraftState.PUBLISHED
                ? draft.revision()
                : draft.revision().recorded(clock.instant());
        return Comparison.of(agreement, drafted);
    }

    /** The golden cases of a draft as they were uploaded, as one document; empty where it has none. */
    public Optional<String> goldenCases(DraftId id) {
        drafts.require(id);
        return drafts.goldenCases(id);
    }

    /**
     * Drafts a revision of an agreement.
     *
     * @param key under which a repeat returns the first, as it is by then
     * @param revision the instant that it says it was recorded does not matter: publication gives it
     * @throws Refusal.NotFound if there is no such agreement
     * @throws Refusal.Invalid with every fault of the revision, pointers below {@code /revision}
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public Draft create(Optional<CallKey> key, AgreementId agreement, Revision revision) {
        return calls.once(
                key,
                "draft",
                () -> create(agreement, revision),
                draft -> draft.id().toString(),
                id -> drafts.require(new DraftId(UUID.fromString(id))));
    }

    private Draft create(AgreementId agreement, Revision revision) {
        Instant now = clock.instant();
        Revision drafted = revision.recorded(now);
        checks.with(drafted, require(agreement));
        Draft draft = Draft.create(new DraftId(UUID.randomUUID()), agreement, drafted, steps.account(), now);
        drafts.add(draft);
        trail.record("draft.create", draft.id().toString(), "a draft of " + drafted.regime() + " of " + agreement);
        return draft;
    }

    /**
     * Replaces the terms of a draft, and runs its golden cases under them.
     *
     * @param version the one that was read
     * @throws Refusal.NotFound if there is no such draft
     * @throws Refusal.Invalid with every fault of the revision, pointers below {@code /revision}
     * @throws org.tributary.approval.DraftRefused if the version was another, or its life is over
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public Draft edit(DraftId id, int version, Revision revision) {
        Draft before = drafts.requireForChange(id);
        Instant now = clock.instant();
        Draft edited = before.edit(revision.recorded(now), steps.act(version, now, Optional.empty()));
        checks.with(edited.revision(), require(before.agreement()));
        return keep(before, proven(edited), Step.EDIT, "");
    }

    /**
     * Replaces the golden cases of a draft: it is a draft again, because what was approved was approved with others.
     *
     * @param version the one that was read
     * @param cases as one document
     * @param result whether they came out, and the digest of the document
     * @throws Refusal.NotFound if there is no such draft
     * @throws org.tributary.approval.DraftRefused if the version was another, or its life is over
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public Draft replaceGoldenCases(DraftId id, int version, String cases, GoldenCases result) {
        Draft before = drafts.requireForChange(id);
        Draft after = before.replaceGoldenCases(result, steps.act(version, clock.instant(), Optional.empty()));
        drafts.replaceGoldenCases(id, cases, result);
        return keep(before, after, Step.EDIT, "golden cases, " + (result.passed() ? "all passed" : "not all passed"));
    }

    /**
     * Takes a draft a step further; published, it is a revision of its agreement that is known from now on.
     *
     * @param step any but its creation and an edit
     * @param version the one that was read
     * @param comment required to reject
     * @throws Refusal.NotFound if there is no such draft
     * @throws org.tributary.approval.DraftRefused if the version was another, the step does not start here, or the same person wrote and
     *     approves it
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.APPROVER})
    public Draft step(DraftId id, Step step, int version, Optional<String> comment) {
        steps.require(SUBJECT, step);
        if (step == Step.PUBLISH) {
            lockKnowledge();
        }
        Draft before = drafts.requireForChange(id);
        Act act = steps.act(version, clock.instant(), comment);
        Draft after = switch (step) {
            case SUBMIT -> before.submit(act);
            case APPROVE -> before.approve(act);
            case REJECT -> before.reject(act);
            case WITHDRAW -> before.withdraw(act);
            case PUBLISH -> publish(before, act);
            case CREATE, EDIT ->
                throw new Refusal.Invalid("draft.step", "A draft is created and edited by its document.");
        };
        return keep(before, after, step, comment.orElse(""));
    }

    /** Other revisions may have come since it was drafted, so it is checked once more. */
    private Draft publish(Draft before, Act act) {
        Draft after = before.publish(act);
        PartnershipAgreement agreement = require(before.agreement());
        agreements.add(checks.with(after.revision(), agreement), List.of(after.revision()), List.of());
        trail.record(
                "agreement.revised",
                agreement.id().value(),
                after.revision().regime() + " from "
                        + after.revision().validity().startInclusive() + ", draft " + after.id());
        return after;
    }

    /** What a run has read as known is not added to while it runs; nor are two revisions added at once. */
    private void lockKnowledge() {
        database.lock("tributary.reference-data");
        database.lock("tributary.attribution");
    }

    private Draft proven(Draft edited) {
        Optional<GoldenCases> run = drafts.goldenCases(edited.id())
                .flatMap(cases -> edited.goldenCases()
                        .map(known -> new GoldenCases(known.digest(), trial.passes(edited, cases))));
        return run.map(result -> edited.recordRun(result, edited.version())).orElse(edited);
    }

    private Draft keep(Draft before, Draft after, Step step, String details) {
        drafts.change(before, after);
        steps.record("draft", after.id().toString(), after.version(), step, details);
        return after;
    }

    private PartnershipAgreement require(AgreementId id) {
        return agreements.find(id).orElseThrow(() -> new Refusal.NotFound("agreement"));
    }
}
