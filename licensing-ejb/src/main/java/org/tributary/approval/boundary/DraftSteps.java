package org.tributary.approval.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.approval.Act;
import org.tributary.approval.Step;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.identity.Account;
import org.tributary.identity.Capability;
import org.tributary.identity.boundary.CurrentActor;

/**
 * The steps of drafts and the caller: whoever holds {@code <subject>.draft} writes, submits and withdraws, whoever holds {@code <subject>.approve}
 * approves, rejects and publishes.
 */
@Dependent
public class DraftSteps {

    private final CurrentActor actor;
    private final AuditTrail trail;

    @Inject
    public DraftSteps(CurrentActor actor, AuditTrail trail) {
        this.actor = actor;
        this.trail = trail;
    }

    /** The caller's account, and the person behind it. */
    public Account account() {
        return actor.require().account();
    }

    /** The caller's act on the version that was read. */
    public Act act(int version, Instant at, Optional<String> comment) {
        return new Act(account(), version, at, comment);
    }

    /** Of the steps that can be taken, those that are the caller's to take. */
    public Set<Step> own(String subject, Set<Step> steps) {
        return steps.stream().filter(step -> isOwn(subject, step)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Holds a step to the role it belongs to.
     *
     * @throws NotYours if it is not the caller's to take
     * @throws Refusal.Invalid if it is taken by a document of its own
     */
    public void require(String subject, Step step) {
        if (!isOwn(subject, step)) {
            throw new NotYours(step);
        }
        if (step == Step.CREATE || step == Step.EDIT) {
            throw new Refusal.Invalid("draft.step", "A draft is created and edited by its document.");
        }
    }

    private boolean isOwn(String subject, Step step) {
        String capability = switch (step) {
            case CREATE, EDIT, SUBMIT, WITHDRAW -> "draft";
            case APPROVE, REJECT, PUBLISH -> "approve";
        };
        return Capability.holds(actor.require(), subject + "." + capability);
    }

    /** Leaves an event of a step in the trail: {@code draft.submit}. */
    public void record(String kind, String id, int version, Step step, String details) {
        trail.record(
                kind + "." + step.name().toLowerCase(Locale.ROOT),
                id,
                "version " + version + (details.isEmpty() ? "" : ": " + details));
    }

    /** The step is another role's. */
    public static final class NotYours extends Refusal {
        private static final long serialVersionUID = 1L;

        NotYours(Step step) {
            super(Kind.FORBIDDEN, "draft.role", "The step " + step + " is not the caller's to take.");
        }
    }
}
