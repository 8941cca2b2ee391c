package org.tributary.terms.draft;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.terms.AgreementId;
import org.tributary.terms.Revision;

/**
 * A revision before it is one. Each step makes a new draft of a version one higher and refuses what was decided on
 * another version. Whoever wrote or edited it does not approve it; an edit takes it back to the beginning.
 *
 * @param revision the terms as drafted; the instant they are recorded is that of publication
 * @param goldenCases empty where it has none
 * @param version from 1
 * @param history the steps taken, in order; the first is its creation
 */
public record Draft(
        DraftId id,
        AgreementId agreement,
        Revision revision,
        State state,
        Optional<GoldenCases> goldenCases,
        int version,
        List<DraftChange> history) {
    /** Where it is in its life. */
    public enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        PUBLISHED,
        REJECTED,
        WITHDRAWN
    }

    /** @throws IllegalArgumentException if it was never created */
    public Draft {
        history = List.copyOf(history);
        if (history.isEmpty() || history.getFirst().step() != Step.CREATE) {
            throw new IllegalArgumentException("A draft begins with its creation.");
        }
    }

    /** A new one. */
    public static Draft create(DraftId id, AgreementId agreement, Revision revision, String author, Instant at) {
        DraftChange created = new DraftChange(Step.CREATE, author, at, Optional.empty());
        return new Draft(id, agreement, revision, State.DRAFT, Optional.empty(), 1, List.of(created));
    }

    /** Who wrote it. */
    public String author() {
        return history.getFirst().actor();
    }

    /** Who wrote or edited it, and so does not approve it. */
    public Set<String> editors() {
        return history.stream()
                .filter(change -> change.step() == Step.CREATE || change.step() == Step.EDIT)
                .map(DraftChange::actor)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When the last step was taken. */
    public Instant changedAt() {
        return history.getLast().at();
    }

    /** What a person may do with it as it stands. */
    public Set<Step> stepsOf(String actor) {
        return Arrays.stream(Step.values())
                .filter(step -> step.startsFrom(state))
                .filter(step -> step != Step.SUBMIT || proven())
                .filter(step -> step != Step.APPROVE || !editors().contains(actor))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    /** With another document: a draft again, its golden cases to be run anew. */
    public Draft edit(Revision edited, Act act) {
        return step(Step.EDIT, act, edited, goldenCases.map(GoldenCases::unproven));
    }

    /** With these golden cases and their result: a draft again, because what was approved was approved with others. */
    public Draft replaceGoldenCases(GoldenCases cases, Act act) {
        return step(Step.EDIT, act, revision, Optional.of(cases));
    }

    /**
     * With the result of running its golden cases.
     *
     * @param result with the digest of the cases that were run
     * @throws DraftRefused if the version was another, it is no draft any more, or other cases were run
     */
    public Draft recordRun(GoldenCases result, int readVersion) {
        requireVersion(readVersion);
        require(state == State.DRAFT, Refusal.Kind.CONFLICT, "draft.state", "Golden cases are run before submission.");
        boolean same =
                goldenCases.map(cases -> cases.digest().equals(result.digest())).orElse(false);
        require(same, Refusal.Kind.INVALID, "draft.golden-stale", "These are not the golden cases of this draft.");
        return new Draft(id, agreement, revision, state, Optional.of(result), version + 1, history);
    }

    /** @throws DraftRefused also if it has golden cases that have not come out */
    public Draft submit(Act act) {
        requireStep(Step.SUBMIT, act);
        require(proven(), Refusal.Kind.INVALID, "draft.golden-cases", "Its golden cases have not all come out.");
        return step(Step.SUBMIT, act, revision, goldenCases);
    }

    /** @throws DraftRefused also if the person wrote or edited it */
    public Draft approve(Act act) {
        requireStep(Step.APPROVE, act);
        require(
                !editors().contains(act.actor()),
                Refusal.Kind.FORBIDDEN,
                "draft.four-eyes",
                "Who wrote or edited a draft does not approve it.");
        return step(Step.APPROVE, act, revision, goldenCases);
    }

    /** @throws DraftRefused also if no reason is given */
    public Draft reject(Act act) {
        requireStep(Step.REJECT, act);
        require(
                act.comment().filter(reason -> !reason.isBlank()).isPresent(),
                Refusal.Kind.INVALID,
                "draft.comment",
                "A rejection gives its reason.");
        return step(Step.REJECT, act, revision, goldenCases);
    }

    /** Withdrawn for good. */
    public Draft withdraw(Act act) {
        return step(Step.WITHDRAW, act, revision, goldenCases);
    }

    /** Published: its revision is recorded at this instant and known from then on. */
    public Draft publish(Act act) {
        return step(Step.PUBLISH, act, revision.recorded(act.at()), goldenCases);
    }

    private boolean proven() {
        return goldenCases.map(GoldenCases::passed).orElse(true);
    }

    private Draft step(Step step, Act act, Revision terms, Optional<GoldenCases> cases) {
        requireStep(step, act);
        DraftChange change = new DraftChange(step, act.actor(), act.at(), act.comment());
        List<DraftChange> changes =
                Stream.concat(history.stream(), Stream.of(change)).toList();
        return new Draft(id, agreement, terms, step.to(), cases, version + 1, changes);
    }

    private void requireStep(Step step, Act act) {
        requireVersion(act.version());
        require(
                step.startsFrom(state),
                Refusal.Kind.CONFLICT,
                "draft.state",
                "The step " + step + " is not taken from the state " + state + ".");
    }

    private void requireVersion(int readVersion) {
        require(
                readVersion == version,
                Refusal.Kind.CONFLICT,
                "draft.version",
                "The draft is at version " + version + ", not at " + readVersion + " any more.");
    }

    private static void require(boolean holds, Refusal.Kind kind, String code, String message) {
        if (!holds) {
            throw new DraftRefused(kind, code, message);
        }
    }
}
