package org.tributary.approval;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.identity.Account;

/**
 * The life of a draft, whatever it drafts. Each step makes a new one of a version one higher and refuses what was decided on another version.
 * Whoever wrote or edited it does not approve it; an edit takes it back to the beginning.
 *
 * @param version from 1
 * @param history the steps taken, in order; the first is its creation
 */
public record Life(DraftState state, int version, List<DraftChange> history) {

    /** @throws IllegalArgumentException if it was never created */
    public Life {
        history = List.copyOf(history);
        if (history.isEmpty() || history.getFirst().step() != Step.CREATE) {
            throw new IllegalArgumentException("A draft begins with its creation.");
        }
    }

    /** A new one. */
    public static Life begin(Account author, Instant at) {
        return new Life(DraftState.DRAFT, 1, List.of(new DraftChange(Step.CREATE, author, at, Optional.empty())));
    }

    /** Who wrote it. */
    public String author() {
        return history.getFirst().actor();
    }

    /** The usernames of who wrote or edited it, and so does not approve it. */
    public Set<String> editors() {
        return edits().map(DraftChange::actor).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person behind an account wrote or edited it, under whichever account. */
    public boolean isEditedBy(Account account) {
        return edits().map(DraftChange::by).anyMatch(account::isSamePersonAs);
    }

    private Stream<DraftChange> edits() {
        return history.stream().filter(change -> change.step() == Step.CREATE || change.step() == Step.EDIT);
    }

    /** When the last step was taken. */
    public Instant changedAt() {
        return history.getLast().at();
    }

    /** What a person may do with it as it stands. */
    public Set<Step> stepsOf(Account account) {
        return Arrays.stream(Step.values())
                .filter(step -> step.startsFrom(state))
                .filter(step -> step != Step.APPROVE || !isEditedBy(account))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    /**
     * A step further.
     *
     * @throws DraftRefused if the version was another, the step does not start here, whoever wrote or edited it approves it, or a rejection gives
     *     no reason
     */
    public Life step(Step step, Act act) {
        require(step, act);
        DraftChange change = new DraftChange(step, act.by(), act.at(), act.comment());
        List<DraftChange> changes =
                Stream.concat(history.stream(), Stream.of(change)).toList();
        return new Life(step.to(), version + 1, changes);
    }

    /**
     * With something recorded about it that is no step.
     *
     * @throws DraftRefused if the version was another
     */
    public Life noted(int readVersion) {
        requireVersion(readVersion);
        return new Life(state, version + 1, history);
    }

    /** @throws DraftRefused as {@link #step} does */
    public void require(Step step, Act act) {
        requireVersion(act.version());
        require(
                step.startsFrom(state),
                Refusal.Kind.CONFLICT,
                "draft.state",
                "The step " + step + " is not taken from the state " + state + ".");
        require(
                step != Step.APPROVE || !isEditedBy(act.by()),
                Refusal.Kind.FORBIDDEN,
                "draft.four-eyes",
                "Who wrote or edited a draft does not approve it.");
        require(
                step != Step.REJECT
                        || act.comment().filter(reason -> !reason.isBlank()).isPresent(),
                Refusal.Kind.INVALID,
                "draft.comment",
                "A rejection gives its reason.");
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
