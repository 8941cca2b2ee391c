package org.tributary.terms.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.approval.Act;
import org.tributary.approval.DraftChange;
import org.tributary.approval.DraftRefused;
import org.tributary.approval.DraftState;
import org.tributary.approval.Life;
import org.tributary.approval.Step;
import org.tributary.identity.Account;
import org.tributary.terms.AgreementId;
import org.tributary.terms.Revision;

/**
 * A revision before it is one: it has the {@link Life} of every draft, and golden cases that must come out before it is submitted.
 *
 * @param revision the terms as drafted; the instant they are recorded is that of publication
 * @param goldenCases empty where it has none
 */
public record Draft(
        DraftId id, AgreementId agreement, Revision revision, Optional<GoldenCases> goldenCases, Life life) {

    /** A new one. */
    public static Draft create(DraftId id, AgreementId agreement, Revision revision, Account author, Instant at) {
        return new Draft(id, agreement, revision, Optional.empty(), Life.begin(author, at));
    }

    /** Where it is in its life. */
    public DraftState state() {
        return life.state();
    }

    /** From 1; each step makes it one higher. */
    public int version() {
        return life.version();
    }

    /** The steps taken, in order; the first is its creation. */
    public List<DraftChange> history() {
        return life.history();
    }

    /** Who wrote it. */
    public String author() {
        return life.author();
    }

    /** Who wrote or edited it, and so does not approve it. */
    public Set<String> editors() {
        return life.editors();
    }

    /** When the last step was taken. */
    public Instant changedAt() {
        return life.changedAt();
    }

    /** What a person may do with it as it stands. */
    public Set<Step> stepsOf(Account account) {
        return life.stepsOf(account).stream()
                .filter(Predicate.not(Step.SUBMIT::equals).or(_ -> proven()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** With another document: a draft again, its golden cases to be run anew. */
    public Draft edit(Revision edited, Act act) {
        return new Draft(id, agreement, edited, goldenCases.map(GoldenCases::unproven), life.step(Step.EDIT, act));
    }

    /** With these golden cases and their result: a draft again, because what was approved was approved with others. */
    public Draft replaceGoldenCases(GoldenCases cases, Act act) {
        return new Draft(id, agreement, revision, Optional.of(cases), life.step(Step.EDIT, act));
    }

    /**
     * With the result of running its golden cases.
     *
     * @param result with the digest of the cases that were run
     * @throws DraftRefused if the version was another, it is no draft any more, or other cases were run
     */
    public Draft recordRun(GoldenCases result, int readVersion) {
        Life noted = life.noted(readVersion);
        require(
                state() == DraftState.DRAFT,
                Refusal.Kind.CONFLICT,
                "draft.state",
                "Golden cases are run before submission.");
        boolean same =
                goldenCases.map(cases -> cases.digest().equals(result.digest())).orElse(false);
        require(same, Refusal.Kind.INVALID, "draft.golden-stale", "These are not the golden cases of this draft.");
        return new Draft(id, agreement, revision, Optional.of(result), noted);
    }

    /** @throws DraftRefused also if it has golden cases that have not come out */
    public Draft submit(Act act) {
        life.require(Step.SUBMIT, act);
        require(proven(), Refusal.Kind.INVALID, "draft.golden-cases", "Its golden cases have not all come out.");
        return step(Step.SUBMIT, act);
    }

    /** @throws DraftRefused also if the person wrote or edited it */
    public Draft approve(Act act) {
        return step(Step.APPROVE, act);
    }

    /** @throws DraftRefused also if no reason is given */
    public Draft reject(Act act) {
        return step(Step.REJECT, act);
    }

    /** Withdrawn for good. */
    public Draft withdraw(Act act) {
        return step(Step.WITHDRAW, act);
    }

    /** Published: its revision is recorded at this instant and known from then on. */
    public Draft publish(Act act) {
        return new Draft(id, agreement, revision.recorded(act.at()), goldenCases, life.step(Step.PUBLISH, act));
    }

    private boolean proven() {
        return goldenCases.map(GoldenCases::passed).orElse(true);
    }

    private Draft step(Step step, Act act) {
        return new Draft(id, agreement, revision, goldenCases, life.step(step, act));
    }

    private static void require(boolean holds, Refusal.Kind kind, String code, String message) {
        if (!holds) {
            throw new DraftRefused(kind, code, message);
        }
    }
}
